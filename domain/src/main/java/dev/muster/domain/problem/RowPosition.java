package dev.muster.domain.problem;

import java.util.OptionalLong;

/**
 * Where a row stands in its source.
 *
 * @param number the row's number among the data rows; the first one is 1, a header does not count
 * @param line the physical line the row starts on, the first one being 1; empty where the source has no lines
 */
public record RowPosition(long number, OptionalLong line) implements Comparable<RowPosition> {

    public RowPosition {
        if (number < 1) {
            throw new IllegalArgumentException("row numbers start at 1, got " + number);
        }
    }

    /** A row of a source that has no lines, for instance a request body or a list of objects. */
    public static RowPosition of(long number) {
        return new RowPosition(number, OptionalLong.empty());
    }

    /** A row of a text file, starting on the given physical line. */
    public static RowPosition of(long number, long line) {
        return new RowPosition(number, OptionalLong.of(line));
    }

    @Override
    public int compareTo(RowPosition other) {
        return Long.compare(number, other.number);
    }
}
