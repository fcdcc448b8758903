package dev.muster.files.row;

import dev.muster.domain.attribute.Blanks;
import dev.muster.files.header.MultiValue;
import dev.muster.files.text.JsonText;
import dev.muster.files.text.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads tags out of one cell. */
public final class TagText {

    private TagText() {}

    /**
     * The names in the cell: a JSON array, Google's {@code * a ::: * b}, Mailchimp's {@code "a","b"}, or names between
     * semicolons, bars or commas. The first of these separators that occurs is the only one.
     */
    public static List<String> parse(String cell) {
        String text = Blanks.trim(cell);
        if (text.startsWith("[")) {
            try {
                return JsonText.readStrings(text);
            } catch (IOException notAnArray) {
                return names(Stream.of(text));
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
        String separator = text.contains(";") ? ";" : text.contains("|") ? "|" : ",";
        return names(split(text, separator));
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
        return parts.map(Blanks::trim).filter(name -> !name.isEmpty()).toList();
    }
}
