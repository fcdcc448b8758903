package dev.muster.domain.attribute;

import static java.util.Objects.requireNonNull;

/**
 * A value under an attribute key. The text is kept exactly as it was sent and is never rewritten, so that zip codes
 * keep their zeros and phone numbers their plus.
 */
public sealed interface AttributeValue {

    /** The value as text; for {@link Json} its JSON source. */
    String text();

    /** Whether the value is text of nothing but white space, which means "no value" under a typed key. */
    default boolean isBlank() {
        return Blanks.isBlank(text());
    }

    static AttributeValue text(String text) {
        return new Text(text);
    }

    static AttributeValue json(String source) {
        return new Json(source);
    }

    /** Text, by far the most common value. */
    record Text(String text) implements AttributeValue {
        public Text {
            requireNonNull(text);
        }
    }

    /**
     * A JSON value that is not text: a number, a boolean, an array or an object, as its compact JSON source. JSON's
     * {@code null} is not a value; leave the attribute out instead.
     */
    record Json(String text) implements AttributeValue {
        public Json {
            if (text.isEmpty() || text.equals("null") || text.startsWith("\"")) {
                throw new IllegalArgumentException(
                        "not the source of a JSON number, boolean, array or object: " + text);
            }
        }
    }
}
