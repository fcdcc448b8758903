package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A request that a sink is about to send again.
 *
 * @param attempt the number of the attempt that follows the pause: 2 for the first repetition; 1 if earlier requests failed
 *     so often that the sink waits before it sends this one at all
 * @param pause how long until then, without the time that the sink's rate limit adds; may be zero
 * @param reason why there is no answer yet, for a person; holds no access key and nothing about a contact
 */
public record Retry(int attempt, Duration pause, String reason) {

    public Retry {
        requireNonNull(pause);
        requireNonNull(reason);
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1, got " + attempt);
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("a pause is not negative, got " + pause);
        }
    }
}
