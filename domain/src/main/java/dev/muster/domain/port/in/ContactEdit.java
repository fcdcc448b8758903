package dev.muster.domain.port.in;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What shall be different about a contact. What is not named stays.
 *
 * @param set values to set, {@code userId} among them; keys that are new come into being untyped
 * @param cleared keys whose values are taken away
 * @param tags the tags instead of those before; empty keeps them
 * @param status the status, whatever it was before; empty keeps it
 */
public record ContactEdit(
        Map<String, AttributeValue> set,
        Set<String> cleared,
        Optional<List<String>> tags,
        Optional<ContactStatus> status) {

    public ContactEdit {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        cleared = Set.copyOf(cleared);
        tags = tags.map(List::copyOf);
        requireNonNull(status);
    }

    /** An edit of nothing but the status. */
    public static ContactEdit ofStatus(ContactStatus status) {
        return new ContactEdit(Map.of(), Set.of(), Optional.empty(), Optional.of(status));
    }
}
