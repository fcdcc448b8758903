package dev.muster.adapters.vendors.transport;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps requests so far apart that no minute holds more than were agreed. Thread-safe.
 *
 * <p>The limiter hands out permits on a fixed grid, so two of them may lie next to each other. A request takes a hundred
 * permits of a grid that is a hundred times finer, which makes that error one per cent of the distance.
 */
final class RequestPacer {

    private static final double MARGIN = 1.03;
    private static final int PERMITS = 100;
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Optional<RateLimiter<Object>> limiter;

    /**
     * A pace that begins with the first request.
     *
     * @param requestsPerMinute {@link Integer#MAX_VALUE} for any number
     */
    RequestPacer(int requestsPerMinute) {
        limiter = requestsPerMinute == Integer.MAX_VALUE ? Optional.empty() : Optional.of(limiter(requestsPerMinute));
    }

    private static RateLimiter<Object> limiter(int requestsPerMinute) {
        long nanos = (long) Math.ceil(MARGIN * MINUTE_NANOS / requestsPerMinute / PERMITS);
        return RateLimiter.smoothBuilder(Duration.ofNanos(nanos)).build();
    }

    /** Waits until the next request may go out. */
    void await() throws InterruptedException {
        if (limiter.isPresent()) {
            lock.lockInterruptibly();
            try {
                limiter.get().acquirePermit();
                limiter.get().reservePermits(PERMITS - 1);
            } finally {
                lock.unlock();
            }
        }
    }
}
