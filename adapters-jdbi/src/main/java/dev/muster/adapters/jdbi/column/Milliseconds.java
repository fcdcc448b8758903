package dev.muster.adapters.jdbi.column;

import java.time.Instant;

/** A time in a column: milliseconds since 1970-01-01T00:00:00Z. */
public final class Milliseconds {

    private static final long MOST_NANOS = 999_999;

    private Milliseconds() {}

    /** A border for stored times: a stored time is before the given one if, and only if, it is below this. */
    public static long border(Instant time) {
        return time.plusNanos(MOST_NANOS).toEpochMilli();
    }
}
