package dev.muster.domain.identifier;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Identifiers of 96 bits: 48 bits of milliseconds, then 48 bits that start at random each millisecond and count up
 * within it. Time order keeps a database's index pages together; the random start keeps processes apart. Valid in both
 * vendors' dialects. Thread-safe.
 */
public final class TimeOrderedIds implements IdSource {

    private static final long TAIL_MASK = (1L << 48) - 1;

    /** A random start below this leaves room to count up within one millisecond. */
    private static final long START_BOUND = 1L << 47;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis;
    private long tail;

    /** Takes the clock and the randomness from outside, so that tests can know what comes. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            tail = random.nextLong(START_BOUND);
        } else {
            tail++;
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(millis, 12) + hex.toHexDigits(tail & TAIL_MASK, 12);
    }
}
