package dev.muster.adapters.http.dialect.migma.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.StorableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file holds what. On the wire a map leads from fields to headers, as Migma's documentation has it, or
 * from headers to fields, if that way round somebody's value is {@code email}.
 *
 * @param headers the column's header by field: a member of a subscriber, {@code name}, or {@code customFields.KEY}
 */
record ColumnMap(Map<String, String> headers) {

    /** First and last name in one column. */
    static final String NAME = "name";

    /** What the field of a custom field's column begins with. */
    static final String CUSTOM = ContactItem.CUSTOM_FIELDS + ".";

    private static final List<String> FIELDS = List.of(
            AttributeKey.EMAIL,
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE,
            ContactItem.STATUS,
            ContactItem.TAGS);

    ColumnMap {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Reads the JSON of a map, and notes all that is wrong with it. */
    static ColumnMap read(String text, Json json, String fieldName, FieldErrors requirements) {
        Draft draft = new Draft(fieldName, requirements);
        try (JsonParser parser = json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                requirements.add(fieldName + " must be a JSON object");
                return new ColumnMap(Map.of());
            }
            if (leadsToFields(text, json)) {
                draft.headers(parser);
            } else {
                draft.fields(parser);
            }
            if (parser.nextToken() != null) {
                requirements.add(fieldName + " is not valid JSON: something follows the object");
            }
        } catch (JsonProcessingException malformed) {
            requirements.add(fieldName + " is not valid JSON");
        } catch (IOException unreadable) {
            throw new IllegalStateException("a text in memory can be read", unreadable);
        }
        return draft.complete();
    }

    private static boolean leadsToFields(String text, Json json) throws IOException {
        boolean found = false;
        try (JsonParser parser = json.parser(text)) {
            parser.nextToken();
            for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
                if (member.equals(AttributeKey.EMAIL) || member.equals(ContactItem.CUSTOM_FIELDS)) {
                    return false;
                }
                found |= parser.nextToken() == JsonToken.VALUE_STRING
                        && parser.getText().equals(AttributeKey.EMAIL);
                parser.skipChildren();
            }
        }
        return found;
    }

    private static final class Draft {

        private final String fieldName;
        private final FieldErrors requirements;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private boolean isWhole;

        Draft(String fieldName, FieldErrors requirements) {
            this.fieldName = fieldName;
            this.requirements = requirements;
        }

        void fields(JsonParser parser) throws IOException {
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (FIELDS.contains(field)) {
                    header(field, JsonField.text(parser));
                } else if (!field.equals(ContactItem.CUSTOM_FIELDS)) {
                    parser.skipChildren();
                    requirements.add(fieldName + "." + StorableText.withoutLoneSurrogates(field) + " is unknown; use "
                            + String.join(", ", FIELDS) + ", or a key within " + ContactItem.CUSTOM_FIELDS);
                } else if (token == JsonToken.START_OBJECT) {
                    customFields(parser);
                } else if (token != JsonToken.VALUE_NULL) {
                    parser.skipChildren();
                    requirements.add(fieldName + "." + field + " must be an object of keys and headers");
                }
            }
            isWhole = true;
        }

        /** A word that is no field's names a custom field, with or without {@code customFields.} before it. */
        void headers(JsonParser parser) throws IOException {
            for (String header = parser.nextFieldName(); header != null; header = parser.nextFieldName()) {
                parser.nextToken();
                JsonField<String> slot = JsonField.text(parser);
                if (slot.isAbsent()) {
                    continue;
                }
                String word = requirements.text(fieldName + "." + StorableText.withoutLoneSurrogates(header), slot);
                String field = FIELDS.contains(word) || word.startsWith(CUSTOM) ? word : CUSTOM + word;
                if (headers.put(field, StorableText.withoutLoneSurrogates(header)) != null) {
                    requirements.add(fieldName + " names the field " + word + " more than once");
                }
            }
            isWhole = true;
        }

        private void customFields(JsonParser parser) throws IOException {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                String key = StorableText.withoutLoneSurrogates(name);
                if (Blanks.isBlank(key) || !StorableText.isStorable(key)) {
                    requirements.add(fieldName + "." + ContactItem.CUSTOM_FIELDS + " has a key that cannot be stored");
                }
                header(CUSTOM + key, JsonField.text(parser));
            }
        }

        /** {@code null} counts as absent. */
        private void header(String field, JsonField<String> slot) {
            if (!slot.isAbsent()) {
                headers.put(field, requirements.text(fieldName + "." + field, slot));
            }
        }

        ColumnMap complete() {
            if (isWhole) {
                if (!headers.containsKey(AttributeKey.EMAIL)) {
                    requirements.add(fieldName + "." + AttributeKey.EMAIL + " is required");
                }
                if (headers.containsKey(NAME)
                        && (headers.containsKey(AttributeKey.FIRST_NAME)
                                || headers.containsKey(AttributeKey.LAST_NAME))) {
                    requirements.add(fieldName + "." + NAME + " cannot stand beside firstName or lastName");
                }
                refuseRepetitions();
            }
            return new ColumnMap(headers);
        }

        private void refuseRepetitions() {
            List<String> seen = new ArrayList<>();
            for (String header : headers.values()) {
                if (!header.isEmpty() && seen.contains(header)) {
                    requirements.add(fieldName + " names the column " + header + " more than once");
                }
                seen.add(header);
            }
        }
    }
}
