package dev.muster.domain.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with one row.
 *
 * @param code what is wrong; stable
 * @param row where
 * @param field the field or attribute key concerned; empty if the whole row is
 * @param value the offending value as it arrived, cut to {@value #VALUE_LIMIT} characters; empty if there is none
 * @param hint the cure, a sentence in English for a person
 */
public record Problem(ProblemCode code, RowPosition row, String field, String value, String hint) {

    /** Longer values are cut to this many characters, so that a report cannot grow with the size of one cell. */
    public static final int VALUE_LIMIT = 200;

    public Problem {
        requireNonNull(code);
        requireNonNull(row);
        requireNonNull(field);
        requireNonNull(hint);
        value = cut(value);
    }

    private static String cut(String value) {
        if (value.length() <= VALUE_LIMIT) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(VALUE_LIMIT - 1)) ? VALUE_LIMIT - 1 : VALUE_LIMIT;
        return value.substring(0, end);
    }
}
