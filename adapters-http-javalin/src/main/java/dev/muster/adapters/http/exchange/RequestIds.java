package dev.muster.adapters.http.exchange;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Names failed requests, so that an answer and a line in the log can be brought together. Thread-safe. */
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
