package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a file shall be read. What is not said here is found out from the file.
 *
 * @param format what kind of file it is
 * @param mapping columns to keys, in the order given; wins over what the headers suggest. A column is named as in the
 *     header; case, blanks and punctuation count only if two columns differ in nothing else. A key is {@code email},
 *     {@code userId}, {@code status}, {@code tags}, {@code attributes}, any attribute key ({@code firstName} and its
 *     kin among them), or {@code -} to leave the column out
 * @param delimiter what separates the fields of a CSV file, neither a quote nor a line end; empty to find it out
 * @param cures the words for what the user of this interface can do
 */
public record ReadOptions(FileFormat format, Map<String, String> mapping, Optional<Character> delimiter, Cures cures) {

    /** The key that leaves a column out. */
    public static final String LEAVE_OUT = "-";

    public ReadOptions {
        requireNonNull(format);
        requireNonNull(delimiter);
        requireNonNull(cures);
        if (delimiter.filter(stated -> "\"\r\n".indexOf(stated) >= 0).isPresent()) {
            throw new IllegalArgumentException("neither a quote nor a line end separates fields");
        }
        if (mapping.containsValue("")) {
            throw new IllegalArgumentException("a column is mapped to a key, or to - to leave it out");
        }
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** A file whose delimiter is found out; cures name the options of the command line. */
    public ReadOptions(FileFormat format, Map<String, String> mapping) {
        this(format, mapping, Optional.empty(), Cures.COMMAND_LINE);
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
        return new ReadOptions(format, columnsToKeys, delimiter, cures);
    }

    /** These options for a file whose fields are separated by this character, whatever the file suggests. */
    public ReadOptions withDelimiter(char stated) {
        return new ReadOptions(format, mapping, Optional.of(stated), cures);
    }

    /** These options with cures in the words of another interface. */
    public ReadOptions withCures(Cures words) {
        return new ReadOptions(format, mapping, delimiter, words);
    }
}
