package dev.muster.files.text;

import dev.muster.files.text.TextRecord.Fault;
import dev.muster.files.text.TextRecord.FaultKind;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts text into records and their fields in one pass, and counts lines. A line ends with LF, CRLF or CR; in CSV, a
 * line end in quotes does not end the record. Blanks around a quoted field, which RFC 4180 forbids, are dropped. A
 * broken record ends at its line end, and the next one is read as usual. Not thread-safe.
 */
public final class RecordReader {

    /** The longest record, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 1 << 20;

    /** More fields than any spreadsheet has columns. */
    public static final int MOST_FIELDS = 16_384;

    static final int QUOTE = '"';
    private static final int NONE = -2;

    private final RecordBuffer text;
    private final int delimiter;
    private final int quote;
    private final List<String> fields = new ArrayList<>();
    private Optional<FaultKind> fault = Optional.empty();

    private RecordReader(RecordBuffer text, int delimiter, int quote) {
        this.text = text;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Reads CSV. The delimiter is neither a quote nor a line end. */
    public static RecordReader csv(Reader reader, char delimiter) {
        return csv(new RecordBuffer(reader), delimiter);
    }

    static RecordReader csv(RecordBuffer text, char delimiter) {
        return new RecordReader(text, delimiter, QUOTE);
    }

    /** Reads lines: every record has one field, and quotes have no meaning. */
    public static RecordReader lines(Reader reader) {
        return new RecordReader(new RecordBuffer(reader), NONE, NONE);
    }

    /** The fields of a text that is one record, even if its last quote is not closed; empty if it is none. */
    public static Optional<List<String>> split(String text, char delimiter) {
        RecordReader reader = csv(new RecordBuffer(new StringReader(text), text.length()), delimiter);
        Optional<List<String>> fields = reader.next()
                .filter(record -> record.fault()
                        .filter(broken -> broken.kind() != FaultKind.QUOTE_NOT_CLOSED)
                        .isEmpty())
                .map(TextRecord::fields);
        return reader.next().isEmpty() ? fields : Optional.empty();
    }

    /** The next record, also for an empty line; nothing at the end. Throws {@link UncheckedIOException}. */
    public Optional<TextRecord> next() {
        text.startRecord();
        return text.peek() == RecordBuffer.END ? Optional.empty() : Optional.of(record());
    }

    private TextRecord record() {
        fields.clear();
        fault = Optional.empty();
        long line = text.line();
        int end = field();
        while (end == delimiter) {
            text.skip();
            end = field();
        }
        if (text.isTooLong()) {
            fields.clear();
            fault = Optional.of(FaultKind.TOO_LONG);
        }
        TextRecord record =
                new TextRecord(line, fields, fault.map(kind -> new Fault(kind, text.lastLine(), text.text())));
        if (end != RecordBuffer.END) {
            text.skipLineEnd();
        }
        return record;
    }

    /** Reads one field and answers what it ends with: the delimiter, a line end or the end of the text. */
    private int field() {
        int from = text.offset();
        if (text.skipBlanks(delimiter) == quote) {
            text.skip();
            return quotedField();
        }
        int end = text.seek(delimiter);
        add(from, text.offset(), false);
        return end;
    }

    private int quotedField() {
        int from = text.offset();
        boolean hasQuotes = false;
        while (text.seekQuote() == quote) {
            text.skip();
            if (text.peek() != quote) {
                add(from, text.offset() - 1, hasQuotes);
                return behindQuotes();
            }
            text.skip();
            hasQuotes = true;
        }
        add(from, text.offset(), hasQuotes);
        fail(FaultKind.QUOTE_NOT_CLOSED);
        return RecordBuffer.END;
    }

    private int behindQuotes() {
        int c = text.skipBlanks(delimiter);
        if (c == delimiter || c == RecordBuffer.END || c == '\n' || c == '\r') {
            return c;
        }
        fail(FaultKind.TEXT_AFTER_QUOTE);
        return text.seek(NONE);
    }

    private void add(int from, int to, boolean hasQuotes) {
        if (fields.size() == MOST_FIELDS) {
            fail(FaultKind.TOO_MANY_FIELDS);
        } else if (!text.isTooLong()) {
            String field = text.text(from, to);
            fields.add(hasQuotes ? field.replace("\"\"", "\"") : field);
        }
    }

    /** The first fault of a record counts. */
    private void fail(FaultKind kind) {
        fault = fault.or(() -> Optional.of(kind));
    }
}
