package dev.muster.adapters.http.exchange.guard;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.RateLimit;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts requests per key in fixed windows that are aligned to the clock. Thread-safe. Counts in memory: of
 * several servers each counts for itself.
 */
public final class RateLimiter {

    /** Counters of past windows are removed when there are more than this many counters. */
    private static final int SWEEP_ABOVE = 10_000;

    /**
     * The most that an answer tells a client to wait: official clients wait that long without a limit of their own.
     */
    private static final long LONGEST_PAUSE_SECONDS = 60;

    /** Counts keys with a limit of their own, which holds for all doors together. */
    private static final String ALL_DOORS = "";

    private final InstantSource clock;
    private final ConcurrentMap<Counter, Count> counts = new ConcurrentHashMap<>();

    public RateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts one request; empty if the key has no limit at this door.
     *
     * @param door whose requests are counted together
     * @param doorDefault what holds for keys without a limit of their own
     */
    public Optional<Usage> take(String door, AccessKey key, RateLimit doorDefault) {
        boolean hasOwn = !(key.rateLimit() instanceof RateLimit.DoorDefault);
        RateLimit rule = hasOwn ? key.rateLimit() : doorDefault;
        return rule instanceof RateLimit.Window window
                ? Optional.of(count(new Counter(hasOwn ? ALL_DOORS : door, key.id()), window))
                : Optional.empty();
    }

    private Usage count(Counter counter, RateLimit.Window window) {
        long now = clock.instant().getEpochSecond();
        long length = window.length().toSeconds();
        long end = (Math.floorDiv(now, length) + 1) * length;
        Count count = counts.merge(
                counter,
                new Count(end, 1),
                (earlier, one) -> isCurrent(earlier, end, length) ? earlier.andOneMore() : one);
        if (count.used() == 1 && counts.size() > SWEEP_ABOVE) {
            counts.values().removeIf(past -> past.end() <= now);
        }
        return new Usage(window.requests(), count.used(), count.end(), count.end() - now);
    }

    /**
     * Whether a request of the window with this end is counted in the earlier count. It is counted in the next window if
     * another thread has opened that one meanwhile. A count further ahead is from before the clock was set back.
     */
    private static boolean isCurrent(Count earlier, long end, long length) {
        return earlier.end() == end || earlier.end() == end + length;
    }

    /** How many counters are held. */
    int size() {
        return counts.size();
    }

    private record Counter(String door, AccessKeyId key) {}

    private record Count(long end, long used) {

        Count andOneMore() {
            return new Count(end, used + 1);
        }
    }

    /**
     * One counted request.
     *
     * @param limit how many requests the window admits
     * @param used how many there were so far, this one included
     * @param end when the window ends, in seconds since the epoch
     * @param secondsLeft how long that is from now; at least 1
     */
    public record Usage(int limit, long used, long end, long secondsLeft) {

        public boolean isAdmitted() {
            return used <= limit;
        }

        /** The limit, what is left of it and when the next window starts (seconds since the epoch). */
        public Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("X-RateLimit-Limit", Integer.toString(limit));
            headers.put("X-RateLimit-Remaining", Long.toString(Math.max(0, limit - used)));
            headers.put("X-RateLimit-Reset", Long.toString(end));
            if (!isAdmitted()) {
                headers.put("Retry-After", Long.toString(Math.min(secondsLeft, LONGEST_PAUSE_SECONDS)));
            }
            return headers;
        }
    }
}
