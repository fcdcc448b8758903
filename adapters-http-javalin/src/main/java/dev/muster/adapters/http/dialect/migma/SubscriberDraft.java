package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.SubscriberReader.CustomField;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.adapters.http.exchange.WellFormed;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what stood in an item into a subscriber, and what should not have stood there into faults. Used once. */
final class SubscriberDraft {

    private static final List<String> PLAIN_TEXTS =
            List.of(AttributeKey.FIRST_NAME, AttributeKey.LAST_NAME, AttributeKey.COUNTRY, AttributeKey.LANGUAGE);

    private final RowPosition position;
    private final List<Problem> faults = new ArrayList<>();

    SubscriberDraft(RowPosition position) {
        this.position = position;
    }

    void isNoObject(Slot<?> item) {
        wrongType("", item, "an object");
    }

    Subscriber subscriber(
            Map<String, Slot<String>> slots,
            Slot<List<Slot<String>>> tags,
            Slot<Map<String, CustomField>> customFields) {
        String email = text(slots, AttributeKey.EMAIL).orElse("");
        Map<String, String> texts = new LinkedHashMap<>();
        PLAIN_TEXTS.forEach(key -> text(slots, key).ifPresent(text -> texts.put(key, text)));
        return new Subscriber(
                position,
                email,
                text(slots, AttributeKey.PHONE),
                text(slots, "status"),
                text(slots, "projectId"),
                texts,
                tags(tags),
                customFields(customFields),
                faults);
    }

    private Optional<String> text(Map<String, Slot<String>> slots, String member) {
        return text(member, slots.getOrDefault(member, Slot.missing()));
    }

    private Optional<String> text(String field, Slot<String> slot) {
        if (slot instanceof Slot.Filled<String> filled) {
            if (!WellFormed.isStorable(filled.value())) {
                unstorable(field, filled.value());
            }
            return Optional.of(filled.value());
        }
        if (!slot.isAbsent()) {
            wrongType(field, slot, "a string");
        }
        return Optional.empty();
    }

    private List<String> tags(Slot<List<Slot<String>>> slot) {
        List<String> tags = new ArrayList<>();
        if (slot instanceof Slot.Filled<List<Slot<String>>> filled) {
            for (int i = 0; i < filled.value().size(); i++) {
                text(SubscriberReader.TAGS + "[" + i + "]", filled.value().get(i))
                        .ifPresent(tags::add);
            }
        } else if (!slot.isAbsent()) {
            wrongType(SubscriberReader.TAGS, slot, "an array of strings");
        }
        return tags;
    }

    private Map<String, AttributeValue> customFields(Slot<Map<String, CustomField>> slot) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        if (slot instanceof Slot.Filled<Map<String, CustomField>> filled) {
            filled.value().forEach((key, field) -> {
                if (!field.isStorable()) {
                    unstorable(path(key), field.value().text());
                }
                if (key.equals(AttributeKey.USER_ID) && !isTextOrNumber(field.token())) {
                    fault(ProblemCode.WRONG_TYPE, path(key), field.value().text(), "Send a string or a number.");
                }
                values.put(key, field.value());
            });
        } else if (!slot.isAbsent()) {
            wrongType(SubscriberReader.CUSTOM_FIELDS, slot, "an object");
        }
        return values;
    }

    private static boolean isTextOrNumber(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token.isNumeric();
    }

    private static String path(String key) {
        return SubscriberReader.CUSTOM_FIELDS + "." + key;
    }

    private void wrongType(String field, Slot<?> slot, String expected) {
        if (slot instanceof Slot.Other<?> other) {
            String hint = "Send " + expected + ", not " + article(other.received()) + ".";
            fault(ProblemCode.WRONG_TYPE, field, other.source(), hint);
        }
    }

    private static String article(String received) {
        return switch (received) {
            case "null" -> "null";
            case "object", "array" -> "an " + received;
            default -> "a " + received;
        };
    }

    private void unstorable(String field, String value) {
        fault(ProblemCode.CHARACTER_FORBIDDEN, field, value, "Remove the character U+0000.");
    }

    private void fault(ProblemCode code, String field, String value, String hint) {
        faults.add(new Problem(code, position, field, value, hint));
    }
}
