package dev.muster.adapters.vendors.formbricks.upload;

import dev.muster.adapters.vendors.formbricks.keys.SendableKeys;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.NumberText;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Translates a contact to text attributes: email and userId first, the others sorted by key. */
public final class ContactTranslation {

    private static final Pattern POINT_IN_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");

    private final SendableKeys columns;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    private ContactTranslation(SendableKeys columns) {
        this.columns = columns;
    }

    public static TranslatedContact of(OutgoingContact contact, SendableKeys columns) {
        ContactTranslation translation = new ContactTranslation(columns);
        translation.values.put(AttributeKey.EMAIL, contact.address());
        contact.userId()
                .ifPresent(userId -> translation.add(AttributeKey.USER_ID, AttributeValue.text(userId.value())));
        contact.attributes().values().forEach(translation::addUnlessIdentity);
        if (!contact.tags().names().isEmpty()) {
            translation.lose(LossKind.TAGS, "");
        }
        return new TranslatedContact(contact.id(), translation.values, translation.losses);
    }

    /** The server refuses the whole batch if a contact has the same key twice. */
    private void addUnlessIdentity(String key, AttributeValue value) {
        if (key.equals(AttributeKey.EMAIL) || key.equals(AttributeKey.USER_ID)) {
            lose(LossKind.KEY, key);
        } else {
            add(key, value);
        }
    }

    private void add(String key, AttributeValue value) {
        Optional<DataType> type = columns.find(key).map(AttributeKey::type);
        if (type.isEmpty()) {
            lose(LossKind.KEY, key);
        } else if (!type.get().accepts(value)) {
            lose(LossKind.TYPE, key);
        } else if (type.get() == DataType.STRING || !value.isBlank()) {
            send(key, value);
            if (!isKeptAsIs(value.text(), type.get())) {
                lose(LossKind.SPELLING, key);
            }
        }
    }

    /** The server stores numbers in JavaScript's notation, and dates as points in time. */
    private static boolean isKeptAsIs(String text, DataType type) {
        return switch (type) {
            case STRING, UNTYPED -> true;
            case NUMBER -> NumberText.isCanonical(text);
            case DATE -> POINT_IN_TIME.matcher(text).matches();
        };
    }

    private void send(String key, AttributeValue value) {
        values.put(key, value.text());
        if (value instanceof AttributeValue.Json) {
            lose(LossKind.JSON, key);
        }
    }

    private void lose(LossKind kind, String field) {
        losses.add(new Loss(kind, field));
    }
}
