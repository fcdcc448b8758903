package dev.muster.domain.row;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Rows, one after the other, read once. Row numbers rise by one, from 1, or from where an
 * earlier source left off. Used by one thread at a time.
 *
 * <p>A record that cannot be read is not an exception but a row with faults. A source that itself breaks off throws
 * {@link java.io.UncheckedIOException}; the import then ends, and its report says so. {@link #next()} is called while
 * a transaction is open: a source that may wait long for its input should collect it first.
 */
@FunctionalInterface
public interface RowSource extends AutoCloseable {

    /** The next row; empty at the end, and from then on. */
    Optional<ContactRow> next();

    @Override
    default void close() {}

    /** A source over rows in memory. */
    static RowSource of(List<ContactRow> rows) {
        Iterator<ContactRow> iterator = List.copyOf(rows).iterator();
        return () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
