package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.json.JsonField;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words what stands where something else was expected. */
public final class TypeIssue {

    private TypeIssue() {}

    /**
     * The issue.
     *
     * @param path the dotted path of the place
     * @param expected what should be there: array, object, record or string
     */
    public static ErrorDetail of(String path, String expected, JsonField.Other<?> found) {
        return ErrorDetail.of(path, "Invalid input: expected " + expected + ", received " + found.received());
    }

    /** The issue where one of a few words was expected. */
    public static ErrorDetail notOneOf(String path, Collection<String> words) {
        String listed = words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining("|"));
        return ErrorDetail.of(path, "Invalid option: expected one of " + listed);
    }

    /** The text in a place; noted as an issue, and empty, if there is none. */
    public static String text(String path, JsonField<String> slot, List<ErrorDetail> issues) {
        if (slot instanceof JsonField.Filled<String> filled) {
            return filled.value();
        }
        issues.add(of(path, "string", (JsonField.Other<String>) slot));
        return "";
    }
}
