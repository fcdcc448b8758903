package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

/**
 * How a column was understood.
 *
 * @param kind what its cells are
 * @param key the attribute key its cells are stored under; empty if they are not attributes. A status column that
 *     holds more than a status, such as the reason of a bounce, has one as well
 */
public record ColumnMeaning(Kind kind, String key) {

    public ColumnMeaning {
        requireNonNull(kind);
        requireNonNull(key);
    }

    public static ColumnMeaning of(Kind kind) {
        return new ColumnMeaning(kind, "");
    }

    public static ColumnMeaning attribute(String key) {
        return new ColumnMeaning(Kind.ATTRIBUTE, key);
    }

    /** What the cells of a column are. */
    public enum Kind {
        /** The email address; one column has it. */
        EMAIL,
        /** The userId; at most one column has it. */
        USER_ID,
        /** Values under one attribute key, the first and last name among them. */
        ATTRIBUTE,
        /** Something about consent: a status word, a yes or no, or a mark such as the time of an unsubscription. */
        STATUS,
        /** Names of tags. */
        TAGS,
        /** A JSON object of further attributes. */
        ATTRIBUTES,
        /** Nothing that is imported. */
        LEFT_OUT
    }
}
