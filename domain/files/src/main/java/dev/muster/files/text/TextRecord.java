package dev.muster.files.text;

import java.util.List;
import java.util.Optional;

/**
 * One record of a file.
 *
 * @param line the physical line it starts on, the first one being 1
 * @param fields the fields, at least one; of a broken record those before the fault, of one that is too long none
 * @param fault what is wrong with it; empty if nothing is
 */
public record TextRecord(long line, List<String> fields, Optional<Fault> fault) {

    public TextRecord {
        fields = List.copyOf(fields);
    }

    /** The text of a record that {@link RecordReader#lines} gave; only its beginning if it is too long. */
    public String text() {
        return fault.map(Fault::text).orElseGet(() -> fields.get(0));
    }

    /**
     * Why a record cannot be read.
     *
     * @param kind what is wrong
     * @param lastLine the physical line the record ends on
     * @param text the record without its line end; only its beginning for {@link FaultKind#TOO_LONG}
     */
    public record Fault(FaultKind kind, long lastLine, String text) {}

    /** What can be wrong with a record. */
    public enum FaultKind {
        /** The file ends inside quotes. */
        QUOTE_NOT_CLOSED,
        /** There is text between a closing quote and the next delimiter. */
        TEXT_AFTER_QUOTE,
        /** It has more than {@link RecordReader#MOST_FIELDS} fields. */
        TOO_MANY_FIELDS,
        /** It is longer than {@link RecordReader#MOST_CHARACTERS}. */
        TOO_LONG
    }
}
