package dev.muster.domain.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An attribute key as it is stored.
 *
 * @param key the key
 * @param createdAt when it was added; to the millisecond
 * @param updatedAt when its name, description or type was last saved; to the millisecond
 */
public record StoredKey(AttributeKey key, Instant createdAt, Instant updatedAt) {

    public StoredKey {
        requireNonNull(key);
        requireNonNull(createdAt);
        requireNonNull(updatedAt);
    }
}
