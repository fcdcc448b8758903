package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.Item.CustomField;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.RowPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what stood in an item into a subscriber, and what should not have stood there into faults; {@code null} counts
 * as absent. Used once.
 */
final class SubscriberDraft {

    private static final List<String> PLAIN_TEXTS =
            List.of(AttributeKey.FIRST_NAME, AttributeKey.LAST_NAME, AttributeKey.COUNTRY, AttributeKey.LANGUAGE);

    private final RowPosition position;
    private final Faults faults;

    SubscriberDraft(RowPosition position) {
        this.position = position;
        this.faults = new Faults(position);
    }

    void isNoObject(Slot<?> item) {
        faults.wrongType("", item, "an object");
    }

    Subscriber subscriber(Item item) {
        String email = text(item, AttributeKey.EMAIL).orElse("");
        Map<String, String> texts = new LinkedHashMap<>();
        PLAIN_TEXTS.forEach(key -> text(item, key).ifPresent(text -> texts.put(key, text)));
        Optional<String> phone = text(item, AttributeKey.PHONE);
        Optional<String> status = text(item, Item.STATUS);
        Optional<String> projectId = text(item, Item.PROJECT_ID);
        List<String> tags = item.tags().isAbsent() ? List.of() : faults.texts(Item.TAGS, item.tags());
        Map<String, AttributeValue> customFields = customFields(item.customFields());
        return new Subscriber(position, email, phone, status, projectId, texts, tags, customFields, faults.problems());
    }

    private Optional<String> text(Item item, String member) {
        Slot<String> slot = item.text(member);
        return slot.isAbsent() ? Optional.empty() : faults.text(member, slot);
    }

    private Map<String, AttributeValue> customFields(Slot<Map<String, CustomField>> slot) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        if (slot instanceof Slot.Filled<Map<String, CustomField>> filled) {
            filled.value()
                    .forEach((key, field) -> field.value().ifPresent(value -> {
                        faults.check(key, field);
                        values.put(key, value);
                    }));
        } else if (!slot.isAbsent()) {
            faults.wrongType(Item.CUSTOM_FIELDS, slot, "an object");
        }
        return values;
    }
}
