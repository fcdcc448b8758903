package dev.muster.adapters.http.exchange;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Identifies failed requests: the answer and the line in the log have the same identifier. Thread-safe. */
public final class RequestIds {

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    public RequestIds(InstantSource clock) {
        this.clock = clock;
    }

    String next() {
        return Long.toString(clock.millis(), Character.MAX_RADIX) + "-" + last.incrementAndGet();
    }
}
