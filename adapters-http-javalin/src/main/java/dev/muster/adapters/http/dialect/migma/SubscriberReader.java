package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.adapters.http.exchange.WellFormed;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.RowPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one item of {@code subscribers}. Whatever is wrong with it becomes a fault of that item; only broken JSON is
 * thrown. Of repeated members the last one counts, unknown ones are dropped, {@code null} counts as absent. Thread-safe.
 */
final class SubscriberReader {

    static final String TAGS = "tags";
    static final String CUSTOM_FIELDS = "customFields";

    private static final Set<String> TEXTS =
            Set.of("email", "firstName", "lastName", "phone", "country", "language", "status", "projectId");

    private final Json json;

    SubscriberReader(Json json) {
        this.json = json;
    }

    /** The item that the parser stands on. */
    Subscriber read(JsonParser parser, long number) throws IOException {
        SubscriberDraft draft = new SubscriberDraft(RowPosition.of(number));
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.isNoObject(Slot.other(parser));
            return draft.subscriber(Map.of(), Slot.missing(), Slot.missing());
        }
        Map<String, Slot<String>> texts = new HashMap<>();
        Slot<List<Slot<String>>> tags = Slot.missing();
        Slot<Map<String, CustomField>> customFields = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (TEXTS.contains(member)) {
                texts.put(member, Slot.text(parser));
            } else if (member.equals(TAGS)) {
                tags = tags(parser);
            } else if (member.equals(CUSTOM_FIELDS)) {
                customFields = customFields(parser);
            } else {
                parser.skipChildren();
            }
        }
        return draft.subscriber(texts, tags, customFields);
    }

    private static Slot<List<Slot<String>>> tags(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Slot.other(parser);
        }
        List<Slot<String>> tags = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            tags.add(Slot.text(parser));
        }
        return new Slot.Filled<>(tags);
    }

    private Slot<Map<String, CustomField>> customFields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Map<String, CustomField> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String key = WellFormed.text(name);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                fields.remove(key);
            } else {
                fields.put(key, customField(parser, key, token));
            }
        }
        return new Slot.Filled<>(fields);
    }

    private CustomField customField(JsonParser parser, String key, JsonToken token) throws IOException {
        boolean storableKey = WellFormed.isStorable(key);
        if (token == JsonToken.VALUE_STRING) {
            String text = WellFormed.text(parser.getText());
            return new CustomField(token, AttributeValue.text(text), storableKey && WellFormed.isStorable(text));
        }
        CompactJson value = CompactJson.of(parser, json);
        return new CustomField(token, AttributeValue.json(value.source()), storableKey && value.isStorable());
    }

    /**
     * One custom field.
     *
     * @param token what kind of value it is
     * @param value the value
     * @param isStorable whether its texts can be stored
     */
    record CustomField(JsonToken token, AttributeValue value, boolean isStorable) {}
}
