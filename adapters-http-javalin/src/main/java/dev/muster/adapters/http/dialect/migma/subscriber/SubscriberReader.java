package dev.muster.adapters.http.dialect.migma.subscriber;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem.CustomField;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.StorableText;
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
public final class SubscriberReader {

    private static final Set<String> TEXTS = Set.of(
            AttributeKey.EMAIL,
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE,
            ContactItem.STATUS,
            ContactItem.PROJECT_ID);

    private final Json json;

    public SubscriberReader(Json json) {
        this.json = json;
    }

    /** The item of {@code subscribers} that the parser stands on. */
    public Subscriber read(JsonParser parser, long number) throws IOException {
        SubscriberDraft draft = new SubscriberDraft(RowPosition.of(number));
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.isNoObject(JsonField.other(parser));
            return draft.subscriber(ContactItem.EMPTY);
        }
        return draft.subscriber(item(parser));
    }

    /** The object whose start the parser stands on. */
    public ContactItem item(JsonParser parser) throws IOException {
        Map<String, JsonField<String>> texts = new HashMap<>();
        JsonField<List<JsonField<String>>> tags = JsonField.missing();
        JsonField<Map<String, CustomField>> customFields = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (TEXTS.contains(member)) {
                texts.put(member, JsonField.text(parser));
            } else if (member.equals(ContactItem.TAGS)) {
                tags = texts(parser);
            } else if (member.equals(ContactItem.CUSTOM_FIELDS)) {
                customFields = customFields(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new ContactItem(texts, tags, customFields);
    }

    /** The list of texts that the parser stands on. */
    public static JsonField<List<JsonField<String>>> texts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return JsonField.other(parser);
        }
        List<JsonField<String>> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(JsonField.text(parser));
        }
        return new JsonField.Filled<>(texts);
    }

    private JsonField<Map<String, CustomField>> customFields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return JsonField.other(parser);
        }
        Map<String, CustomField> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String key = StorableText.withoutLoneSurrogates(name);
            fields.put(key, customField(parser, key, parser.nextToken()));
        }
        return new JsonField.Filled<>(fields);
    }

    private CustomField customField(JsonParser parser, String key, JsonToken token) throws IOException {
        boolean storableKey = StorableText.isStorable(key);
        if (token == JsonToken.VALUE_NULL) {
            return new CustomField(token, Optional.empty(), storableKey);
        }
        if (token == JsonToken.VALUE_STRING) {
            String text = StorableText.withoutLoneSurrogates(parser.getText());
            return new CustomField(
                    token, Optional.of(AttributeValue.text(text)), storableKey && StorableText.isStorable(text));
        }
        CompactJson value = CompactJson.of(parser, json);
        return new CustomField(
                token, Optional.of(AttributeValue.json(value.source())), storableKey && value.isStorable());
    }
}
