package dev.muster.files.text;

/**
 * One record as it stands in a file, not yet taken apart.
 *
 * @param line the physical line it starts on, the first one being 1
 * @param lastLine the physical line it ends on
 * @param text the text without the line end; for {@link Form#TOO_LONG} only its beginning
 * @param form whether it can be taken apart
 */
public record TextRecord(long line, long lastLine, String text, Form form) {

    /** Whether a record can be taken apart. */
    public enum Form {
        WELL_FORMED,
        /** The file ends inside quotes. */
        QUOTE_NOT_CLOSED,
        /** There is text between a closing quote and the next delimiter. */
        TEXT_AFTER_QUOTE,
        /** It is longer than {@link RecordReader#MOST_CHARACTERS}. */
        TOO_LONG
    }
}
