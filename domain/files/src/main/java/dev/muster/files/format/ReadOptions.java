package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.consent.StatusWords;
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
 *     {@code userId}, {@code tags}, {@code attributes}, a way to speak of consent ({@link ConsentColumn#TARGETS}), any
 *     attribute key ({@code firstName} and its kin among them), or {@code -} to leave the column out
 * @param delimiter what separates the fields of a CSV file, neither a quote nor a line end; empty to find it out
 * @param statusWords what words in columns of consent mean; case, blanks and punctuation do not count
 * @param everybody what holds for everybody in the file
 * @param fileName the name of the file, which may tell what its people are; empty if it has none
 * @param cures the words for what the user of this interface can do
 */
public record ReadOptions(
        FileFormat format,
        Map<String, String> mapping,
        Optional<Character> delimiter,
        Map<String, ContactStatus> statusWords,
        Everybody everybody,
        String fileName,
        Cures cures) {

    /** The key that leaves a column out. */
    public static final String LEAVE_OUT = "-";

    public ReadOptions {
        requireNonNull(format);
        requireNonNull(delimiter);
        requireNonNull(everybody);
        requireNonNull(fileName);
        requireNonNull(cures);
        if (delimiter.filter(stated -> "\"\r\n".indexOf(stated) >= 0).isPresent()) {
            throw new IllegalArgumentException("neither a quote nor a line end separates fields");
        }
        if (mapping.containsValue("")) {
            throw new IllegalArgumentException("a column is mapped to a key, or to - to leave it out");
        }
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        Map<String, ContactStatus> words = new LinkedHashMap<>();
        statusWords.forEach((word, status) -> words.put(StatusWords.normalize(word), status));
        statusWords = Collections.unmodifiableMap(words);
    }

    /** A file whose delimiter is found out; cures name the options of the command line. */
    public ReadOptions(FileFormat format, Map<String, String> mapping) {
        this(format, mapping, Optional.empty(), Map.of(), Everybody.UNSTATED, "", Cures.COMMAND_LINE);
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
        return new ReadOptions(format, columnsToKeys, delimiter, statusWords, everybody, fileName, cures);
    }

    /** These options for a file whose fields are separated by this character, whatever the file suggests. */
    public ReadOptions withDelimiter(char stated) {
        return new ReadOptions(format, mapping, Optional.of(stated), statusWords, everybody, fileName, cures);
    }

    /** These options with these meanings of words in columns of consent. */
    public ReadOptions withStatusWords(Map<String, ContactStatus> words) {
        return new ReadOptions(format, mapping, delimiter, words, everybody, fileName, cures);
    }

    /** These options for a file of people of whom all of this holds. */
    public ReadOptions withEverybody(Everybody stated) {
        return new ReadOptions(format, mapping, delimiter, statusWords, stated, fileName, cures);
    }

    /** These options for a file of this name. */
    public ReadOptions withFileName(String name) {
        return new ReadOptions(format, mapping, delimiter, statusWords, everybody, name, cures);
    }

    /** These options with cures in the words of another interface. */
    public ReadOptions withCures(Cures words) {
        return new ReadOptions(format, mapping, delimiter, statusWords, everybody, fileName, words);
    }
}
