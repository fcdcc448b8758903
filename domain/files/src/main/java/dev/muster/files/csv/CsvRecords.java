package dev.muster.files.csv;

import dev.muster.files.text.LosslessDecoder;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.TextRecord.Fault;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** The records of a CSV file. Throws {@link java.io.UncheckedIOException} if the stream breaks. Not thread-safe. */
public final class CsvRecords {

    private final LosslessDecoder text;
    private final RecordReader reader;

    public CsvRecords(InputStream in, Charset charset, CsvDialect dialect) {
        text = new LosslessDecoder(in, charset);
        reader = RecordReader.csv(text, dialect.delimiter());
        for (int i = 0; i < dialect.linesBefore(); i++) {
            reader.next();
        }
    }

    /** The next record; nothing at the end. */
    public Optional<TextRecord> next() {
        return reader.next();
    }

    /** Whether the text read so far holds bytes that are not text; only then need its fields be searched for them. */
    public boolean hasUndecodable() {
        return text.hasUndecodable();
    }

    /** Why the record that starts on this line cannot be read, on which lines, and the cure. */
    public static String describe(long line, Fault fault) {
        boolean isOneLine = line == fault.lastLine();
        String lines = isOneLine ? "line " + line : "lines " + line + " to " + fault.lastLine();
        return lines + ": "
                + switch (fault.kind()) {
                    case QUOTE_NOT_CLOSED ->
                        "a quote is opened and not closed before the end of the file. Close it where its field ends.";
                    case TEXT_AFTER_QUOTE -> "text follows a closing quote. Double the quotes that belong to the text.";
                    case TOO_MANY_FIELDS ->
                        moreThan(RecordReader.MOST_FIELDS, "columns")
                                + "Remove those that are not needed, or stray delimiters.";
                    case TOO_LONG ->
                        moreThan(RecordReader.MOST_CHARACTERS, "characters")
                                + (isOneLine
                                        ? "Shorten the longest fields, or remove columns that are not needed."
                                        : "Probably a quote on line " + line
                                                + " is not closed: close it where its field ends.");
                };
    }

    private static String moreThan(int limit, String unit) {
        return String.format(Locale.ROOT, "there are more than %,d %s, the limit. ", limit, unit);
    }
}
