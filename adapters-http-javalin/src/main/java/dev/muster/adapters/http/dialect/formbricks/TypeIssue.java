package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Slot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words what stands where something else was expected. */
final class TypeIssue {

    private TypeIssue() {}

    /**
     * The issue.
     *
     * @param path the dotted path of the place
     * @param expected what should be there: array, object, record or string
     */
    static Detail of(String path, String expected, Slot.Other<?> found) {
        return Detail.of(path, "Invalid input: expected " + expected + ", received " + found.received());
    }

    /** The issue where one of a few words was expected. */
    static Detail notOneOf(String path, Collection<String> words) {
        String listed = words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining("|"));
        return Detail.of(path, "Invalid option: expected one of " + listed);
    }

    /** The text in a place; noted as an issue, and empty, if there is none. */
    static String text(String path, Slot<String> slot, List<Detail> issues) {
        if (slot instanceof Slot.Filled<String> filled) {
            return filled.value();
        }
        issues.add(of(path, "string", (Slot.Other<String>) slot));
        return "";
    }
}
