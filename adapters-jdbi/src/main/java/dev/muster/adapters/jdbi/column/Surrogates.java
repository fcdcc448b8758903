package dev.muster.adapters.jdbi.column;

import dev.muster.domain.attribute.StorableText;
import java.util.Locale;

/**
 * Lone surrogates: UTF-16 units that are no character by themselves, as {@code "\ud800"} in JSON. They have no UTF-8, and
 * the driver would store a question mark instead.
 */
public final class Surrogates {

    private Surrogates() {}

    /** The text itself, for a column that holds plain text. */
    public static String requirePaired(String text) {
        if (StorableText.loneSurrogate(text, 0) >= 0) {
            throw new IllegalArgumentException("text with a lone surrogate cannot be stored");
        }
        return text;
    }

    /** Whether the text has any. */
    public static boolean hasUnpaired(String text) {
        return StorableText.loneSurrogate(text, 0) >= 0;
    }

    /** The same JSON; they can only stand inside of strings, where an escape means the same. */
    static String escapeUnpaired(String json) {
        int lone = StorableText.loneSurrogate(json, 0);
        if (lone < 0) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        int done = 0;
        while (lone >= 0) {
            escaped.append(json, done, lone).append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(lone)));
            done = lone + 1;
            lone = StorableText.loneSurrogate(json, done);
        }
        return escaped.append(json, done, json.length()).toString();
    }
}
