package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

/**
 * Which batch it is. On record before the batch is sent and the same on every attempt, also after a crash, so that a sink
 * can tell a repetition by it (an idempotency key).
 *
 * @param value 24 lower-case hexadecimal digits where Muster made it; otherwise opaque
 */
public record BatchId(String value) {

    public BatchId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
