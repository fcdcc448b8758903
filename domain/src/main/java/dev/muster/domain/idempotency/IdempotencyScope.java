package dev.muster.domain.idempotency;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.access.AccessKeyId;

/**
 * What makes two requests the same in their sender's eyes.
 *
 * @param key who sends
 * @param operation what is asked for, for instance {@code POST /contacts/bulk}
 * @param value the sender's own name for the request
 */
public record IdempotencyScope(AccessKeyId key, String operation, String value) {

    public IdempotencyScope {
        requireNonNull(key);
        requireNonNull(operation);
        requireNonNull(value);
    }
}
