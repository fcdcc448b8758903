package dev.muster.adapters.jdbi.column;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attributes as one JSON object, keys sorted: text as strings, JSON values as their source, unchanged. Equal attributes
 * are equal documents.
 */
public final class AttributesJson {

    private static final String NONE = "{}";

    private AttributesJson() {}

    public static String write(Attributes attributes) {
        if (attributes.values().isEmpty()) {
            return NONE;
        }
        return Json.write(json -> {
            json.writeStartObject();
            for (Map.Entry<String, AttributeValue> attribute :
                    attributes.values().entrySet()) {
                json.writeFieldName(Surrogates.requirePaired(attribute.getKey()));
                if (attribute.getValue() instanceof AttributeValue.Json value) {
                    json.writeRawValue(checked(value.text()));
                } else {
                    json.writeString(attribute.getValue().text());
                }
            }
            json.writeEndObject();
        });
    }

    /** One value that the parser does not take would make its whole contact unreadable. */
    private static String checked(String source) {
        String escaped = Surrogates.escapeUnpaired(source);
        try (JsonParser json = Json.FACTORY.createParser(escaped)) {
            boolean isThere = json.nextToken() != null;
            json.skipChildren();
            json.finishToken();
            if (!isThere || json.nextToken() != null) {
                throw new IllegalArgumentException("not one JSON value");
            }
            return escaped;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON value", e);
        }
    }

    public static Attributes read(String document) throws IOException {
        if (document.equals(NONE)) {
            return Attributes.NONE;
        }
        Map<String, AttributeValue> values = new TreeMap<>();
        try (JsonParser json = Json.FACTORY.createParser(document)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                values.put(key, value(json, document));
            }
        }
        return Attributes.of(values);
    }

    /** One value. */
    public static AttributeValue value(String document) throws IOException {
        try (JsonParser json = Json.FACTORY.createParser(document)) {
            json.nextToken();
            return value(json, document);
        }
    }

    private static AttributeValue value(JsonParser json, String document) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return AttributeValue.text(json.getText());
        }
        if (json.currentToken().isScalarValue()) {
            return AttributeValue.json(json.getText());
        }
        int start = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        int end = (int) json.currentLocation().getCharOffset();
        return AttributeValue.json(document.substring(start, end));
    }
}
