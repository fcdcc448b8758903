package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file shall be read. What is not said here is found out from the file.
 *
 * @param format what kind of file it is
 * @param mapping columns to keys, in the order given; wins over what the headers suggest. A column is named as in the
 *     header; case, blanks and punctuation count only if two columns differ in nothing else. A key is {@code email},
 *     {@code userId}, {@code status}, {@code tags}, {@code attributes}, any attribute key ({@code firstName} and its
 *     kin among them), or {@code -} to leave the column out
 */
public record ReadOptions(FileFormat format, Map<String, String> mapping) {

    /** The key that leaves a column out. */
    public static final String LEAVE_OUT = "-";

    public ReadOptions {
        requireNonNull(format);
        if (mapping.containsValue("")) {
            throw new IllegalArgumentException("a column is mapped to a key, or to - to leave it out");
        }
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** Any delimited text, without a mapping. */
    public static ReadOptions csv() {
        return new ReadOptions(FileFormat.CSV, Map.of());
    }

    /** One JSON object a line, without a mapping. */
    public static ReadOptions ndjson() {
        return new ReadOptions(FileFormat.NDJSON, Map.of());
    }

    /** These options with another mapping. */
    public ReadOptions withMapping(Map<String, String> columnsToKeys) {
        return new ReadOptions(format, columnsToKeys);
    }
}
