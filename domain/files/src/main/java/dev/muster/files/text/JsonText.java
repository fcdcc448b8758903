package dev.muster.files.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.muster.domain.attribute.AttributeValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** JSON in single texts, with numbers kept digit by digit. */
public final class JsonText {

    /** How deep values may lie inside each other. */
    public static final int MOST_LEVELS = 64;

    public static final int MOST_DIGITS = 1_000;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxStringLength(RecordReader.MOST_CHARACTERS)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();

    private JsonText() {}

    /**
     * The members of an object, in order, without those that are null. Throws {@link IOException} if the text is not
     * exactly one object, or repeats a member.
     */
    public static Map<String, AttributeValue> readObject(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            Map<String, AttributeValue> members = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    members.put(name, AttributeValue.text(parser.getText()));
                } else if (token != JsonToken.VALUE_NULL) {
                    members.put(name, AttributeValue.json(source(parser)));
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IOException("not exactly one JSON object");
            }
            return members;
        }
    }

    /** Writes the members of an object but for some. Throws {@link IOException} if the text is not an object. */
    public static void copyMembers(String object, Predicate<String> leftOut, JsonGenerator json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (leftOut.test(name)) {
                    parser.skipChildren();
                } else {
                    json.writeFieldName(name);
                    copy(parser, json);
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("not exactly one JSON object");
            }
        }
    }

    /** The texts of an array of strings. Throws {@link IOException} if the text is anything else. */
    public static List<String> readStrings(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("not a JSON array");
            }
            List<String> strings = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                strings.add(parser.getText());
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                throw new IOException("not an array of strings");
            }
            return strings;
        }
    }

    /** Writes something as compact JSON. */
    public static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static void writeStrings(JsonGenerator json, List<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    public static void writeValue(JsonGenerator json, AttributeValue value) throws IOException {
        if (value instanceof AttributeValue.Json) {
            json.writeRawValue(value.text());
        } else {
            json.writeString(value.text());
        }
    }

    private static String source(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            copy(parser, json);
        }
        return text.toString();
    }

    /** Copies the value the parser stands on. Jackson's own copying would read numbers and write them anew. */
    private static void copy(JsonParser parser, JsonGenerator json) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            switch (token) {
                case START_OBJECT -> json.writeStartObject();
                case END_OBJECT -> json.writeEndObject();
                case START_ARRAY -> json.writeStartArray();
                case END_ARRAY -> json.writeEndArray();
                case FIELD_NAME -> json.writeFieldName(parser.currentName());
                case VALUE_STRING -> json.writeString(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(parser.getText());
                default -> json.writeRawValue(parser.getText());
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    /** Something that writes JSON. */
    @FunctionalInterface
    public interface Writing {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
