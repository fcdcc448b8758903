package dev.muster.files.csv;

import dev.muster.files.text.FieldSplitter;
import dev.muster.files.text.LosslessDecoder;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.TextRecord.Form;
import dev.muster.files.text.UndecodableBytes;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The records of a CSV file: cut, then split. Throws {@link java.io.UncheckedIOException} if the stream breaks. */
public final class CsvRecords {

    private final LosslessDecoder text;
    private final RecordReader reader;
    private final FieldSplitter splitter;

    public CsvRecords(InputStream in, Charset charset, CsvDialect dialect) {
        text = new LosslessDecoder(in, charset);
        reader = RecordReader.csv(text, dialect.delimiter());
        splitter = new FieldSplitter(dialect.delimiter());
        for (int i = 0; i < dialect.linesBefore(); i++) {
            reader.next();
        }
    }

    public Optional<TextRecord> next() {
        return reader.next();
    }

    /** The fields of a record; empty if it cannot be taken apart. */
    public Optional<List<String>> split(TextRecord record) {
        return record.form() == Form.WELL_FORMED ? splitter.split(record.text()) : Optional.empty();
    }

    /** Why a record that {@link #split} answers nothing for cannot be read, on which lines, and the cure. */
    public static String fault(TextRecord record) {
        boolean isOneLine = record.line() == record.lastLine();
        String lines = isOneLine ? "line " + record.line() : "lines " + record.line() + " to " + record.lastLine();
        return lines + ": "
                + switch (record.form()) {
                    case QUOTE_NOT_CLOSED ->
                        "a quote is opened and not closed before the end of the file. Close it where its field ends.";
                    case TEXT_AFTER_QUOTE -> "text follows a closing quote. Double the quotes that belong to the text.";
                    case WELL_FORMED ->
                        moreThan(FieldSplitter.MOST_FIELDS, "columns")
                                + "Remove those that are not needed, or stray delimiters.";
                    case TOO_LONG ->
                        moreThan(RecordReader.MOST_CHARACTERS, "characters")
                                + (isOneLine
                                        ? "Shorten the longest fields, or remove columns that are not needed."
                                        : "Probably a quote on line " + record.line()
                                                + " is not closed: close it where its field ends.");
                };
    }

    public boolean holdsUndecodable(TextRecord record) {
        return text.hasUndecodable() && UndecodableBytes.isIn(record.text());
    }

    private static String moreThan(int limit, String unit) {
        return String.format(Locale.ROOT, "there are more than %,d %s, the limit. ", limit, unit);
    }
}
