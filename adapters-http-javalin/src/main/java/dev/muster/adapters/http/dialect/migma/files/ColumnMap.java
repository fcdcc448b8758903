package dev.muster.adapters.http.dialect.migma.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.StorableText;
import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.format.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which column of a file holds what. On the wire a map leads from fields to headers, as Migma's documentation has it, or
 * from headers to fields, if that way round somebody's value is {@code email}.
 *
 * @param headers the column's header by field: a member of a subscriber, {@code name}, or {@code customFields.KEY}
 * @param consent what columns say of consent, by header: {@link ConsentColumn#TARGETS}, or {@code -} for a column that is
 *     left out although it may speak of consent
 */
record ColumnMap(Map<String, String> headers, Map<String, String> consent) {

    /** Nothing is said of any column. */
    static final ColumnMap NONE = new ColumnMap(Map.of(), Map.of());

    /** First and last name in one column. */
    static final String NAME = "name";

    /** What the field of a custom field's column begins with. */
    static final String CUSTOM = ContactItem.CUSTOM_FIELDS + ".";

    private static final String TWICE = "%s names the column %s more than once";

    /** What can be said of columns of consent, besides {@code status}. */
    private static final List<String> CONSENT = Stream.concat(
                    ConsentColumn.TARGETS.stream().filter(target -> !target.equals(ContactItem.STATUS)),
                    Stream.of(ReadOptions.LEAVE_OUT))
            .toList();

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
        consent = Collections.unmodifiableMap(new LinkedHashMap<>(consent));
    }

    /** Reads the JSON of a map, and notes all that is wrong with it. */
    static ColumnMap read(String text, Json json, String fieldName, FieldErrors requirements) {
        Draft draft = new Draft(fieldName, requirements);
        try (JsonParser parser = json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                requirements.add(fieldName + " must be a JSON object");
                return NONE;
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
        private final Map<String, String> consent = new LinkedHashMap<>();
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
                } else if (isConsent(field)) {
                    consent(field, parser);
                } else if (!field.equals(ContactItem.CUSTOM_FIELDS)) {
                    parser.skipChildren();
                    requirements.add(fieldName + "." + StorableText.withoutLoneSurrogates(field) + " is unknown; use "
                            + String.join(", ", FIELDS) + ", or a key within " + ContactItem.CUSTOM_FIELDS
                            + "; for columns of consent " + String.join(", ", CONSENT));
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
                if (isConsent(word)) {
                    consent.put(StorableText.withoutLoneSurrogates(header), word);
                    continue;
                }
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

        /** One header or an array of them: any number of columns may speak of consent. */
        private void consent(String meaning, JsonParser parser) throws IOException {
            String name = fieldName + "." + meaning;
            List<String> named = parser.currentToken() == JsonToken.START_ARRAY
                    ? requirements.texts(name, SubscriberReader.texts(parser))
                    : List.of(requirements.text(name, JsonField.text(parser)));
            for (String header : named) {
                if (consent.put(header, meaning) != null) {
                    requirements.add(TWICE.formatted(fieldName, header));
                }
            }
        }

        private static boolean isConsent(String field) {
            return CONSENT.contains(field);
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
            return new ColumnMap(headers, consent);
        }

        private void refuseRepetitions() {
            List<String> seen = new ArrayList<>(consent.keySet());
            for (String header : headers.values()) {
                if (!header.isEmpty() && seen.contains(header)) {
                    requirements.add(TWICE.formatted(fieldName, header));
                }
                seen.add(header);
            }
        }
    }
}
