package dev.muster.files.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists as programs and databases print them: {@code [a, b]} (Java), {@code ['a', "b's"]} (Python) and
 * <code>{a,"b c"}</code> (PostgreSQL). A quoted item may hold commas and brackets, and any character behind a backslash.
 */
final class BracketedList {

    private static final Pattern ITEM = Pattern.compile(
            "\\s*+(?:'(?<single>(?:[^'\\\\]|\\\\.)*+)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|(?<plain>[^,\\[\\]{}]*+))"
                    + "\\s*+(?:,|\\z)",
            Pattern.DOTALL);

    private BracketedList() {}

    /** The items, empty ones among them; absent if the text is no such list. */
    static Optional<Stream<String>> items(String text) {
        boolean isBracketed =
                (text.startsWith("[") && text.endsWith("]")) || (text.startsWith("{") && text.endsWith("}"));
        return isBracketed ? split(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    private static Optional<Stream<String>> split(String list) {
        Stream.Builder<String> items = Stream.builder();
        Matcher item = ITEM.matcher(list);
        int start = 0;
        do {
            if (!item.region(start, list.length()).lookingAt()) {
                return Optional.empty();
            }
            items.add(text(item));
            start = item.end();
        } while (start < list.length());
        return Optional.of(items.build());
    }

    private static String text(Matcher item) {
        for (String quoted : List.of("single", "double")) {
            @Nullable String text = item.group(quoted);
            if (text != null) {
                return text.replaceAll("\\\\(.)", "$1");
            }
        }
        return item.group("plain");
    }
}
