package dev.muster.domain;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.in.ContactEdit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An edit, word by word. */
final class ContactEditBuilder {

    private final Map<String, AttributeValue> set = new LinkedHashMap<>();
    private final Set<String> cleared = new LinkedHashSet<>();
    private Optional<List<String>> tags = Optional.empty();
    private Optional<ContactStatus> status = Optional.empty();

    static ContactEditBuilder nothing() {
        return new ContactEditBuilder();
    }

    ContactEditBuilder set(String key, String text) {
        return set(key, AttributeValue.text(text));
    }

    ContactEditBuilder set(String key, AttributeValue value) {
        set.put(key, value);
        return this;
    }

    ContactEditBuilder clear(String key) {
        cleared.add(key);
        return this;
    }

    ContactEditBuilder tags(String... names) {
        tags = Optional.of(List.of(names));
        return this;
    }

    ContactEditBuilder status(ContactStatus wanted) {
        status = Optional.of(wanted);
        return this;
    }

    ContactEdit build() {
        return new ContactEdit(set, cleared, tags, status);
    }
}
