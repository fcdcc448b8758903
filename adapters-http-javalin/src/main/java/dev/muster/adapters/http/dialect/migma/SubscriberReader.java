package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.Item.CustomField;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.adapters.http.exchange.WellFormed;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.RowPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads contacts out of requests. Whatever is wrong with one becomes a fault of that contact; only broken JSON is thrown.
 * Of repeated members the last one counts, unknown ones are dropped. Thread-safe.
 */
final class SubscriberReader {

    private static final Set<String> TEXTS = Set.of(
            AttributeKey.EMAIL,
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE,
            Item.STATUS,
            Item.PROJECT_ID);

    private final Json json;

    SubscriberReader(Json json) {
        this.json = json;
    }

    /** The item of {@code subscribers} that the parser stands on. */
    Subscriber read(JsonParser parser, long number) throws IOException {
        SubscriberDraft draft = new SubscriberDraft(RowPosition.of(number));
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.isNoObject(Slot.other(parser));
            return draft.subscriber(Item.EMPTY);
        }
        return draft.subscriber(item(parser));
    }

    /** The object whose start the parser stands on. */
    Item item(JsonParser parser) throws IOException {
        Map<String, Slot<String>> texts = new HashMap<>();
        Slot<List<Slot<String>>> tags = Slot.missing();
        Slot<Map<String, CustomField>> customFields = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (TEXTS.contains(member)) {
                texts.put(member, Slot.text(parser));
            } else if (member.equals(Item.TAGS)) {
                tags = texts(parser);
            } else if (member.equals(Item.CUSTOM_FIELDS)) {
                customFields = customFields(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new Item(texts, tags, customFields);
    }

    /** The list of texts that the parser stands on. */
    static Slot<List<Slot<String>>> texts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Slot.other(parser);
        }
        List<Slot<String>> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(Slot.text(parser));
        }
        return new Slot.Filled<>(texts);
    }

    private Slot<Map<String, CustomField>> customFields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Map<String, CustomField> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String key = WellFormed.text(name);
            fields.put(key, customField(parser, key, parser.nextToken()));
        }
        return new Slot.Filled<>(fields);
    }

    private CustomField customField(JsonParser parser, String key, JsonToken token) throws IOException {
        boolean storableKey = WellFormed.isStorable(key);
        if (token == JsonToken.VALUE_NULL) {
            return new CustomField(token, Optional.empty(), storableKey);
        }
        if (token == JsonToken.VALUE_STRING) {
            String text = WellFormed.text(parser.getText());
            return new CustomField(
                    token, Optional.of(AttributeValue.text(text)), storableKey && WellFormed.isStorable(text));
        }
        CompactJson value = CompactJson.of(parser, json);
        return new CustomField(
                token, Optional.of(AttributeValue.json(value.source())), storableKey && value.isStorable());
    }
}
