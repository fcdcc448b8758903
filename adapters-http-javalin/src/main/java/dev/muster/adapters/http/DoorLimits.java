package dev.muster.adapters.http;

import static java.util.Objects.requireNonNull;

import dev.muster.adapters.http.dialect.migma.bulk.BulkLimits;
import dev.muster.domain.access.RateLimit;
import java.time.Duration;

/**
 * The limits of the doors. A request beyond a limit is refused, and nothing of it is stored.
 *
 * <p>Requests are counted per key and door in windows that are aligned to the clock. If a limit holds for the key, the
 * answers state it: {@code X-RateLimit-Limit}, {@code X-RateLimit-Remaining} and {@code X-RateLimit-Reset} (seconds
 * since the epoch); a refusal also has {@code Retry-After} (whole seconds, at most 60 however long the window is).
 *
 * @param formbricks the limits of the Formbricks door
 * @param migma the limits of the Migma door
 * @param mostNesting how deep JSON arrays and objects may be nested
 * @param drainBytes how much of a refused body is read at most, after the refusal and for five seconds at most, so
 *     that a client that is still sending receives the answer; without a valid key at most 256 KiB. Then the connection
 *     is closed
 */
public record DoorLimits(Formbricks formbricks, Migma migma, int mostNesting, long drainBytes) {

    /** Both doors at their defaults, 100 levels of JSON, 64 MiB drained. */
    public static final DoorLimits DEFAULT = new DoorLimits(Formbricks.DEFAULT, Migma.DEFAULT, 100, 64L << 20);

    public DoorLimits {
        requireNonNull(formbricks);
        requireNonNull(migma);
        if (mostNesting < 6 || drainBytes < 0) {
            throw new IllegalArgumentException(
                    "an upload nests 6 deep, and a drain cannot be negative; got " + mostNesting + ", " + drainBytes);
        }
    }

    public DoorLimits with(Formbricks limits) {
        return new DoorLimits(limits, migma, mostNesting, drainBytes);
    }

    public DoorLimits with(Migma limits) {
        return new DoorLimits(formbricks, limits, mostNesting, drainBytes);
    }

    /**
     * The limits of the Formbricks door. The defaults are those of Formbricks.
     *
     * @param mostBytes the longest body, inclusive
     * @param mostContacts the most contacts of one upload, inclusive
     * @param rateLimit for keys whose own limit is the door's default
     */
    public record Formbricks(int mostBytes, int mostContacts, RateLimit rateLimit) {

        /** 2 MiB, 250 contacts, 100 requests a minute. */
        public static final Formbricks DEFAULT =
                new Formbricks(2 << 20, 250, new RateLimit.Window(100, Duration.ofMinutes(1)));

        public Formbricks {
            if (mostBytes < 1 || mostContacts < 1) {
                throw new IllegalArgumentException(
                        "a limit is at least 1, got " + mostBytes + " bytes, " + mostContacts + " contacts");
            }
            requireNonNull(rateLimit);
        }
    }

    /**
     * The limits of the Migma door. Migma publishes none.
     *
     * @param mostBytes the longest body, inclusive
     * @param mostRows the most subscribers of one request, inclusive
     * @param mostRowsAtOnce the most subscribers that are imported while the client waits, inclusive; more become a job
     * @param mostErrors how many error texts an answer lists; the count of failed rows is exact all the same
     * @param rateLimit for keys whose own limit is the door's default
     */
    public record Migma(long mostBytes, int mostRows, int mostRowsAtOnce, int mostErrors, RateLimit rateLimit)
            implements BulkLimits {

        /** 32 MiB, 50,000 subscribers, 5,000 of them at once, 1,000 error texts, any number of requests. */
        public static final Migma DEFAULT = new Migma(32L << 20, 50_000, 5_000, 1_000, new RateLimit.Unlimited());

        public Migma {
            if (mostBytes < 1 || mostRows < 1 || mostRowsAtOnce < 1 || mostErrors < 1) {
                throw new IllegalArgumentException("a limit is at least 1, got " + mostBytes + " bytes, " + mostRows
                        + " rows, " + mostRowsAtOnce + " at once, " + mostErrors + " errors");
            }
            requireNonNull(rateLimit);
        }
    }
}
