package dev.muster.adapters.vendors.transport;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spaces requests evenly, so that no minute has more than the agreed number. Thread-safe.
 *
 * <p>Failsafe's limiter issues permits in fixed intervals, so that two requests may follow each other at an interval's
 * border. A request therefore takes a hundred permits of intervals a hundred times shorter; the error is one per cent.
 */
final class RequestPacer {

    private static final double MARGIN = 1.03;
    private static final int PERMITS = 100;
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Optional<RateLimiter<Object>> limiter;

    /**
     * A rate limit that starts with the first request.
     *
     * @param requestsPerMinute {@link Integer#MAX_VALUE} for no limit
     */
    RequestPacer(int requestsPerMinute) {
        limiter = requestsPerMinute == Integer.MAX_VALUE ? Optional.empty() : Optional.of(limiter(requestsPerMinute));
    }

    private static RateLimiter<Object> limiter(int requestsPerMinute) {
        long nanos = (long) Math.ceil(MARGIN * MINUTE_NANOS / requestsPerMinute / PERMITS);
        return RateLimiter.smoothBuilder(Duration.ofNanos(nanos)).build();
    }

    /** Waits until the next request may be sent. Waiting threads are served in the order of their arrival. */
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
