package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem.CustomField;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberProblems;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the body of an update into an edit: what is absent stays, {@code null} takes a value away, custom fields are
 * merged key by key, tags replace those before. Used once.
 */
final class ContactPatch {

    private static final List<String> CLEARABLE = List.of(
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE);

    private final SubscriberProblems faults = new SubscriberProblems(RowPosition.of(1));

    /** The values by key; empty ones are taken away. */
    private final Map<String, Optional<AttributeValue>> values = new LinkedHashMap<>();

    /** The edit; valid only if there are no faults. */
    ContactEdit edit(ContactItem item) {
        if (isStated(item.text(AttributeKey.EMAIL))) {
            faults.text(AttributeKey.EMAIL, item.text(AttributeKey.EMAIL))
                    .ifPresent(email -> put(AttributeKey.EMAIL, Optional.of(AttributeValue.text(email))));
        }
        CLEARABLE.forEach(key -> clearable(key, item.text(key)));
        Optional<ContactStatus> status = isStated(item.text(ContactItem.STATUS)) ? status(item) : Optional.empty();
        Optional<List<String>> tags = isStated(item.tags()) ? Optional.of(tags(item)) : Optional.empty();
        customFields(item.customFields());
        return new ContactEdit(set(), cleared(), tags, status);
    }

    List<Problem> faults() {
        return faults.problems();
    }

    private void clearable(String key, JsonField<String> slot) {
        if (isNull(slot)) {
            put(key, Optional.empty());
        } else if (isStated(slot)) {
            faults.text(key, slot).ifPresent(text -> {
                if (key.equals(AttributeKey.PHONE)) {
                    faults.checkPhone(key, text);
                }
                put(key, Optional.of(AttributeValue.text(text)));
            });
        }
    }

    private Optional<ContactStatus> status(ContactItem item) {
        Optional<String> word = faults.text(ContactItem.STATUS, item.text(ContactItem.STATUS));
        Optional<ContactStatus> status = word.flatMap(ContactStatus::ofWord);
        if (word.isPresent() && status.isEmpty()) {
            faults.add(ProblemCode.STATUS_UNKNOWN, ContactItem.STATUS, word.get(), "Use one of the four words.");
        }
        return status;
    }

    private List<String> tags(ContactItem item) {
        List<String> tags = faults.texts(ContactItem.TAGS, item.tags());
        faults.checkTags(tags);
        return tags;
    }

    private void customFields(JsonField<Map<String, CustomField>> slot) {
        if (slot instanceof JsonField.Filled<Map<String, CustomField>> filled) {
            filled.value().forEach((key, field) -> {
                faults.check(key, field);
                put(key, field.value());
            });
        } else if (isStated(slot)) {
            faults.wrongType(ContactItem.CUSTOM_FIELDS, slot, "an object");
        }
    }

    private void put(String key, Optional<AttributeValue> value) {
        Optional<AttributeValue> earlier = values.putIfAbsent(key, value);
        if (earlier != null && !earlier.equals(value)) {
            faults.add(ProblemCode.KEY_REPEATED, key, "", "Keep one of its values.");
        }
    }

    private Map<String, AttributeValue> set() {
        Map<String, AttributeValue> set = new LinkedHashMap<>();
        values.forEach((key, value) -> value.ifPresent(present -> set.put(key, present)));
        return set;
    }

    private Set<String> cleared() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isNull(JsonField<?> slot) {
        return slot instanceof JsonField.Other<?> other && other.received().equals("null");
    }

    private static boolean isStated(JsonField<?> slot) {
        return !slot.isAbsent() || isNull(slot);
    }
}
