package dev.muster.testkit.vendor.formbricks;

import dev.muster.testkit.vendor.javascript.JsDate;
import dev.muster.testkit.vendor.javascript.JsNumber;
import dev.muster.testkit.vendor.javascript.JsText;
import java.util.List;
import java.util.Locale;

/** The data type of an attribute key, and what the real vendor makes of texts under it. */
enum FormbricksType {
    STRING,
    NUMBER,
    DATE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FormbricksType ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The type of a key that comes into being with these values, which decide without being asked. */
    static FormbricksType ofNewKey(List<String> values) {
        List<String> filled =
                values.stream().filter(value -> !JsText.isBlank(value)).toList();
        if (filled.isEmpty()) {
            return STRING;
        }
        FormbricksType guess = guess(filled.get(0));
        return filled.stream().allMatch(guess::accepts) ? guess : STRING;
    }

    private static FormbricksType guess(String value) {
        String bare = JsText.trim(value);
        if (JsDate.looksLikeOne(bare) && JsDate.parse(bare).isPresent()) {
            return DATE;
        }
        return JsNumber.parse(bare).isPresent() ? NUMBER : STRING;
    }

    /** Whether a value may stand under a key of this type. Blanks always may. */
    boolean accepts(String value) {
        return switch (this) {
            case STRING -> true;
            case NUMBER -> JsNumber.parse(value).isPresent();
            case DATE ->
                JsText.isBlank(value) || JsDate.parse(JsText.trim(value)).isPresent();
        };
    }

    /** What is kept of an accepted value: the text itself only if the type is string. A blank number becomes 0. */
    String stored(String value) {
        return switch (this) {
            case STRING -> value;
            case NUMBER -> JsNumber.write(JsNumber.parse(value).orElseThrow());
            case DATE -> JsDate.parse(JsText.trim(value)).map(JsDate::write).orElse("");
        };
    }
}
