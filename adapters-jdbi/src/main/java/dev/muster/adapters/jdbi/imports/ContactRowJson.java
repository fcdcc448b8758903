package dev.muster.adapters.jdbi.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.column.JsonReader;
import dev.muster.adapters.jdbi.column.ProblemDocument;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as JSON objects, all but their original. An attribute is an array of its key and its text; if the text is the
 * source of a JSON value, the word {@value #JSON} follows. Names are an array of keys and names in turn: the parser does not
 * take every text for the name of a member. Lists that are empty are left out.
 */
final class ContactRowJson {

    private static final String NUMBER = "number";
    private static final String LINE = "line";
    private static final String EMAIL = "email";
    private static final String USER_ID = "user_id";
    private static final String STATUS = "status";
    private static final String TAGS = "tags";
    private static final String ATTRIBUTES = "attributes";
    private static final String NAMES = "names";
    private static final String FAULTS = "faults";
    private static final String JSON = "json";

    private ContactRowJson() {}

    static String write(ContactRow row) {
        return Json.write(json -> write(row, json));
    }

    private static void write(ContactRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(NUMBER, row.position().number());
        if (row.position().line().isPresent()) {
            json.writeNumberField(LINE, row.position().line().getAsLong());
        }
        json.writeStringField(EMAIL, row.email());
        if (row.userId().isPresent()) {
            json.writeStringField(USER_ID, row.userId().get());
        }
        if (row.status().isPresent()) {
            json.writeStringField(STATUS, row.status().get());
        }
        if (!row.tags().isEmpty()) {
            json.writeFieldName(TAGS);
            json.writeArray(row.tags().toArray(String[]::new), 0, row.tags().size());
        }
        if (!row.attributes().isEmpty()) {
            json.writeArrayFieldStart(ATTRIBUTES);
            writeAttributes(row.attributes(), json);
            json.writeEndArray();
        }
        if (!row.names().isEmpty()) {
            json.writeArrayFieldStart(NAMES);
            for (Map.Entry<String, String> name : row.names().entrySet()) {
                json.writeString(name.getKey());
                json.writeString(name.getValue());
            }
            json.writeEndArray();
        }
        if (!row.faults().isEmpty()) {
            json.writeFieldName(FAULTS);
            ProblemDocument.write(row.faults(), json);
        }
        json.writeEndObject();
    }

    private static void writeAttributes(List<RowAttribute> attributes, JsonGenerator json) throws IOException {
        for (RowAttribute attribute : attributes) {
            json.writeStartArray();
            json.writeString(attribute.key());
            json.writeString(attribute.value().text());
            if (attribute.value() instanceof AttributeValue.Json) {
                json.writeString(JSON);
            }
            json.writeEndArray();
        }
    }

    static ContactRow read(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> tags = new HashMap<>();
        Map<String, List<RowAttribute>> attributes = new HashMap<>();
        Map<String, List<Problem>> faults = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        JsonReader.readObject(json, member -> {
            switch (member) {
                case TAGS -> tags.put(member, JsonReader.readArray(json, JsonParser::getText));
                case ATTRIBUTES -> attributes.put(member, JsonReader.readArray(json, ContactRowJson::attribute));
                case NAMES -> names.putAll(names(JsonReader.readArray(json, JsonParser::getText)));
                case FAULTS -> faults.put(member, JsonReader.readArray(json, ProblemDocument::read));
                default -> texts.put(member, json.getText());
            }
        });
        return new ContactRow(
                position(texts),
                text(texts, EMAIL),
                Optional.ofNullable(texts.get(USER_ID)),
                Optional.ofNullable(texts.get(STATUS)),
                tags.getOrDefault(TAGS, List.of()),
                attributes.getOrDefault(ATTRIBUTES, List.of()),
                names,
                faults.getOrDefault(FAULTS, List.of()),
                List.of());
    }

    private static RowPosition position(Map<String, String> texts) throws IOException {
        long number = Long.parseLong(text(texts, NUMBER));
        return texts.containsKey(LINE)
                ? RowPosition.of(number, Long.parseLong(text(texts, LINE)))
                : RowPosition.of(number);
    }

    private static String text(Map<String, String> texts, String name) throws IOException {
        String text = texts.get(name);
        if (text == null) {
            throw new IOException("without " + name);
        }
        return text;
    }

    private static Map<String, String> names(List<String> keysAndNames) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < keysAndNames.size(); i += 2) {
            names.put(keysAndNames.get(i), keysAndNames.get(i + 1));
        }
        return names;
    }

    private static RowAttribute attribute(JsonParser json) throws IOException {
        List<String> parts = JsonReader.readArray(json, JsonParser::getText);
        AttributeValue value =
                parts.size() == 2 ? AttributeValue.text(parts.get(1)) : AttributeValue.json(parts.get(1));
        return new RowAttribute(parts.get(0), value);
    }
}
