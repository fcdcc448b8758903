package dev.muster.adapters.http.exchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.domain.attribute.StorableText;
import java.io.IOException;

/** A place in a JSON document where a value of one kind is expected: it is there, or something else is. */
public sealed interface JsonField<T> {

    /** The expected kind of value. */
    record Filled<T>(T value) implements JsonField<T> {}

    /**
     * Something else.
     *
     * @param received what: undefined, null, string, number, boolean, object or array
     * @param source its text, if it is a string, a number or a boolean; otherwise empty
     */
    record Other<T>(String received, String source) implements JsonField<T> {}

    /** A place with nothing in it. */
    static <T> JsonField<T> missing() {
        return new Other<>("undefined", "");
    }

    /** The string that the parser stands on. */
    static JsonField<String> text(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? new Filled<>(StorableText.withoutLoneSurrogates(parser.getText()))
                : other(parser);
    }

    /** Passes over whatever the parser stands on, because it is not what was expected. */
    static <T> JsonField<T> other(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        String source = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
        parser.skipChildren();
        return new Other<>(name(token), source);
    }

    /** Whether there is nothing in it, or {@code null}. */
    default boolean isAbsent() {
        return this instanceof Other<T> other
                && (other.received().equals("undefined") || other.received().equals("null"));
    }

    private static String name(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            default -> "null";
        };
    }
}
