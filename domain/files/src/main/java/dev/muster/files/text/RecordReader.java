package dev.muster.files.text;

import dev.muster.files.text.TextRecord.Form;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Cuts text into records and counts lines: at every line end (LF, CRLF or CR), for CSV unless it stands in quotes. One
 * broken record does not harm the next one, and none takes more memory than the limit.
 */
public final class RecordReader {

    /** The longest record, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 1 << 20;

    private static final int KEPT_OF_TOO_LONG = 1_000;
    private static final int BUFFER_CHARACTERS = 8 * 1024;
    private static final char QUOTE = '"';

    private final Reader reader;
    private final char delimiter;
    private final State first;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private final StringBuilder earlier = new StringBuilder();
    private int position;
    private int limit;
    private int start;
    private long line = 1;
    private boolean afterReturn;
    private Form form = Form.WELL_FORMED;

    private RecordReader(Reader reader, char delimiter, State first) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.first = first;
    }

    public static RecordReader csv(Reader reader, char delimiter) {
        return new RecordReader(reader, delimiter, State.FIELD_START);
    }

    public static RecordReader lines(Reader reader) {
        return new RecordReader(reader, '\n', State.UNQUOTED);
    }

    /** The next record, an empty one for an empty line; nothing at the end. Throws {@link UncheckedIOException}. */
    public Optional<TextRecord> next() {
        earlier.setLength(0);
        form = Form.WELL_FORMED;
        start = position;
        long firstLine = line;
        State state = first;
        boolean any = false;
        while (position < limit || fill()) {
            char c = buffer[position++];
            boolean secondHalf = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (secondHalf) {
                start = any ? start : position;
                continue;
            }
            any = true;
            boolean lineEnd = c == '\n' || c == '\r';
            line += lineEnd ? 1 : 0;
            if (lineEnd && state != State.QUOTED) {
                return Optional.of(new TextRecord(firstLine, line - 1, take(position - 1), form));
            }
            state = after(state, c);
        }
        if (!any) {
            return Optional.empty();
        }
        String text = take(position);
        Form last = state == State.QUOTED && form == Form.WELL_FORMED ? Form.QUOTE_NOT_CLOSED : form;
        return Optional.of(new TextRecord(firstLine, line, text, last));
    }

    private State after(State state, char c) {
        return switch (state) {
            case FIELD_START -> c == QUOTE ? State.QUOTED : c == delimiter || isBlank(c) ? first : State.UNQUOTED;
            case UNQUOTED -> c == delimiter ? first : State.UNQUOTED;
            case QUOTED -> c == QUOTE ? State.QUOTE_IN_QUOTES : State.QUOTED;
            case QUOTE_IN_QUOTES -> c == QUOTE ? State.QUOTED : behindQuotes(c);
            case BEHIND_QUOTES -> behindQuotes(c);
            case BROKEN -> State.BROKEN;
        };
    }

    private State behindQuotes(char c) {
        if (c == delimiter || isBlank(c)) {
            return c == delimiter ? State.FIELD_START : State.BEHIND_QUOTES;
        }
        form = form == Form.WELL_FORMED ? Form.TEXT_AFTER_QUOTE : form;
        return State.BROKEN;
    }

    /** What {@link FieldSplitter} drops around quotes. */
    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private boolean fill() {
        keep(position);
        start = 0;
        position = 0;
        try {
            limit = Math.max(reader.read(buffer, 0, buffer.length), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return limit > 0;
    }

    private String take(int end) {
        if (earlier.length() == 0) {
            return new String(buffer, start, end - start);
        }
        keep(end);
        return earlier.toString();
    }

    private void keep(int end) {
        if (form == Form.TOO_LONG) {
            return;
        }
        earlier.append(buffer, start, end - start);
        if (earlier.length() > MOST_CHARACTERS) {
            form = Form.TOO_LONG;
            earlier.setLength(KEPT_OF_TOO_LONG);
            earlier.trimToSize();
        }
    }

    /** Where in a record the cutter is. */
    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        /** Behind a quote inside quotes: it ends them, or it is the first half of a doubled one. */
        QUOTE_IN_QUOTES,
        /** Behind closed quotes, where nothing but blanks may stand. */
        BEHIND_QUOTES,
        /** Behind a misplaced quote; from here only the line end counts. */
        BROKEN
    }
}
