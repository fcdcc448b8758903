package dev.muster.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Thread-safe. */
public final class ManualClock implements InstantSource {

    private volatile Instant now;

    public ManualClock(Instant start) {
        now = requireNonNull(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** It is this time now, which may be earlier than before. */
    public void set(Instant time) {
        now = requireNonNull(time);
    }

    /** That much time passes. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
