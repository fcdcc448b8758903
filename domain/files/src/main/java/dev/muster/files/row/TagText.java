package dev.muster.files.row;

import dev.muster.domain.attribute.Blanks;
import dev.muster.files.header.MultiValue;
import dev.muster.files.text.JsonText;
import dev.muster.files.text.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads tags out of one cell. */
public final class TagText {

    /** What systems write where there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "\u2013", "\u2014", "null", "(null)", "none", "n/a", "#n/a", "nan");

    private TagText() {}

    /**
     * The names in the cell: a JSON array, Google's {@code * a ::: * b}, Mailchimp's {@code "a","b"}, the lists
     * {@code [a, b]}, {@code ['a', 'b']} and {@code {a,b}} that programs and databases print, or names between
     * semicolons, bars or commas. The first of these separators that occurs is the only one, but line breaks separate
     * names as well. Words for nothing, such as {@code NULL}, {@code N/A} and {@code -}, are no names, except in JSON.
     */
    public static List<String> parse(String cell) {
        String text = Blanks.trim(cell);
        if (text.startsWith("[")) {
            try {
                return JsonText.readStrings(text);
            } catch (IOException notStrings) {
                return names(BracketedList.items(text).orElseGet(() -> separated(text)));
            }
        }
        if (text.contains(MultiValue.SEPARATOR) || text.startsWith("* ")) {
            return names(
                    split(text, MultiValue.SEPARATOR).map(name -> name.startsWith("* ") ? name.substring(2) : name));
        }
        if (text.startsWith("\"")) {
            Optional<List<String>> fields = RecordReader.split(text, ',');
            if (fields.isPresent()) {
                return names(fields.get().stream());
            }
        }
        return names(BracketedList.items(text).orElseGet(() -> separated(text)));
    }

    private static Stream<String> separated(String text) {
        String separator = text.contains(";") ? ";" : text.contains("|") ? "|" : ",";
        return split(text.replace("\r", separator).replace("\n", separator), separator);
    }

    private static Stream<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return parts.stream();
    }

    private static List<String> names(Stream<String> parts) {
        return parts.map(Blanks::trim)
                .filter(name -> !NOTHING.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
