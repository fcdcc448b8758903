package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

/**
 * Which batch it is. On record before the batch is sent and the same on every attempt, also after a crash, so that a sink
 * can tell a repetition by it (an idempotency key).
 *
 * @param value where Muster made it: 24 lower-case hexadecimal digits, a hyphen, and how many contacts the batch has;
 *     otherwise opaque
 */
public record BatchId(String value) {

    public BatchId {
        requireNonNull(value);
    }

    /** The name of a batch of so many contacts. */
    public static BatchId of(String unique, int contacts) {
        return new BatchId(unique + suffix(contacts));
    }

    /** Whether so many contacts are all of the batch: it may have lost some to removal since it was sent. */
    public boolean isOf(int contacts) {
        return value.endsWith(suffix(contacts));
    }

    private static String suffix(int contacts) {
        return "-" + contacts;
    }

    @Override
    public String toString() {
        return value;
    }
}
