package dev.muster.adapters.http.dialect.migma.subscriber;

import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem.CustomField;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.RowPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the members of an item into a subscriber, and members of the wrong type into faults; {@code null} counts as
 * absent. Used once.
 */
public final class SubscriberDraft {

    private static final List<String> PLAIN_TEXTS =
            List.of(AttributeKey.FIRST_NAME, AttributeKey.LAST_NAME, AttributeKey.COUNTRY, AttributeKey.LANGUAGE);

    private final RowPosition position;
    private final SubscriberProblems faults;

    public SubscriberDraft(RowPosition position) {
        this.position = position;
        this.faults = new SubscriberProblems(position);
    }

    void isNoObject(JsonField<?> item) {
        faults.wrongType("", item, "an object");
    }

    public Subscriber subscriber(ContactItem item) {
        String email = text(item, AttributeKey.EMAIL).orElse("");
        Map<String, String> texts = new LinkedHashMap<>();
        PLAIN_TEXTS.forEach(key -> text(item, key).ifPresent(text -> texts.put(key, text)));
        Optional<String> phone = text(item, AttributeKey.PHONE);
        Optional<String> status = text(item, ContactItem.STATUS);
        Optional<String> projectId = text(item, ContactItem.PROJECT_ID);
        List<String> tags = item.tags().isAbsent() ? List.of() : faults.texts(ContactItem.TAGS, item.tags());
        Map<String, AttributeValue> customFields = customFields(item.customFields());
        return new Subscriber(position, email, phone, status, projectId, texts, tags, customFields, faults.problems());
    }

    private Optional<String> text(ContactItem item, String member) {
        JsonField<String> slot = item.text(member);
        return slot.isAbsent() ? Optional.empty() : faults.text(member, slot);
    }

    private Map<String, AttributeValue> customFields(JsonField<Map<String, CustomField>> slot) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        if (slot instanceof JsonField.Filled<Map<String, CustomField>> filled) {
            filled.value()
                    .forEach((key, field) -> field.value().ifPresent(value -> {
                        faults.check(key, field);
                        values.put(key, value);
                    }));
        } else if (!slot.isAbsent()) {
            faults.wrongType(ContactItem.CUSTOM_FIELDS, slot, "an object");
        }
        return values;
    }
}
