package dev.muster.domain.access;

import java.time.Duration;

/** How many requests an access key may make. */
public sealed interface RateLimit {

    /** The door decides; each door documents its own limit. */
    record DoorDefault() implements RateLimit {}

    /** No limit, for trusted keys. */
    record Unlimited() implements RateLimit {}

    /**
     * A fixed window, aligned to the clock: the windows of a 60 s limit start with the minute.
     *
     * @param requests how many requests a window admits; at least 1
     * @param length how long a window is; whole seconds, at least one
     */
    record Window(int requests, Duration length) implements RateLimit {
        public Window {
            if (requests < 1 || length.toSeconds() < 1 || !length.equals(Duration.ofSeconds(length.toSeconds()))) {
                throw new IllegalArgumentException(
                        "a window admits at least 1 request in whole seconds, got " + requests + " in " + length);
            }
        }
    }
}
