package dev.muster.files.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of the current record, from its first character on, with a position in it. Offsets count from the start of
 * the record. Keeps only the beginning of a record that is longer than {@link RecordReader#MOST_CHARACTERS}.
 */
final class RecordBuffer {

    /** What {@link #peek} and {@link #seek} answer at the end of the text. */
    static final int END = -1;

    private static final int KEPT_OF_TOO_LONG = 1_000;
    private static final int FIRST_CAPACITY = 16 * 1024;

    /** A decoder writes both halves of a surrogate pair at once. */
    private static final int LEAST_ROOM = 2;

    private final Reader reader;
    private char[] chars;
    private int start;
    private int position;
    private int limit;
    private long line = 1;
    private Optional<String> keptOfTooLong = Optional.empty();

    RecordBuffer(Reader reader) {
        this(reader, FIRST_CAPACITY);
    }

    /** A buffer of another capacity at first; it grows with the longest record. */
    RecordBuffer(Reader reader, int capacity) {
        this.reader = reader;
        this.chars = new char[capacity + LEAST_ROOM];
    }

    /** Starts a record at the position; the line feed of a CRLF still belongs to the record before it. */
    void startRecord() {
        if (position > 0 && chars[position - 1] == '\r' && peek() == '\n') {
            position++;
        }
        start = position;
        keptOfTooLong = Optional.empty();
    }

    /** The line of the position. */
    long line() {
        return line;
    }

    /** The line of the record's last character. */
    long lastLine() {
        boolean isBehindLineEnd = position > start && isLineEnd(chars[position - 1]);
        return isBehindLineEnd ? line - 1 : line;
    }

    int offset() {
        return position - start;
    }

    /** The text between two offsets; only for a record that is not too long. */
    String text(int from, int to) {
        return from == to ? "" : new String(chars, start + from, to - from);
    }

    /** The text of the record up to the position; only its beginning if it is too long. */
    String text() {
        return keptOfTooLong.orElseGet(() -> text(0, isTooLong() ? KEPT_OF_TOO_LONG : offset()));
    }

    boolean isTooLong() {
        return keptOfTooLong.isPresent() || offset() > RecordReader.MOST_CHARACTERS;
    }

    /** The character at the position, or {@link #END}. */
    int peek() {
        return position < limit || fill() ? chars[position] : END;
    }

    void skip() {
        position++;
    }

    void skipLineEnd() {
        position++;
        line++;
    }

    /** Moves to the next character that is no blank, or is the delimiter or a line end, and answers it. */
    int skipBlanks(int delimiter) {
        int c = peek();
        while (c <= ' ' && c != delimiter && c != END && !isLineEnd(c)) {
            position++;
            c = peek();
        }
        return c;
    }

    /** Moves to the next delimiter or line end, and answers it. */
    int seek(int delimiter) {
        do {
            for (int i = position; i < limit; i++) {
                char c = chars[i];
                if (c == delimiter || c == '\n' || c == '\r') {
                    position = i;
                    return c;
                }
            }
            position = limit;
        } while (fill());
        return END;
    }

    /** Moves to the next quote and counts the lines before it; answers the quote. The position is behind a quote. */
    int seekQuote() {
        do {
            for (int i = position; i < limit; i++) {
                char c = chars[i];
                if (c == RecordReader.QUOTE) {
                    position = i;
                    return c;
                }
                if (c == '\r' || (c == '\n' && chars[i - 1] != '\r')) {
                    line++;
                }
            }
            position = limit;
        } while (fill());
        return END;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private boolean fill() {
        while (chars.length - limit < LEAST_ROOM) {
            makeRoom();
        }
        try {
            limit += Math.max(reader.read(chars, limit, chars.length - limit), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return position < limit;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(chars, start, chars, 0, limit - start);
            limit -= start;
            position -= start;
            start = 0;
        } else if (limit <= RecordReader.MOST_CHARACTERS) {
            chars = Arrays.copyOf(chars, Math.min(2 * chars.length, RecordReader.MOST_CHARACTERS + LEAST_ROOM));
        } else {
            drop();
        }
    }

    /** Drops a record that is too long, but for its last character: the line feed of a CRLF may follow it. */
    private void drop() {
        keptOfTooLong = Optional.of(text());
        chars[0] = chars[limit - 1];
        position = 1;
        limit = 1;
    }
}
