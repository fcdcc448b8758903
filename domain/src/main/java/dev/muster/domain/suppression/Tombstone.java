package dev.muster.domain.suppression;

import static java.util.Objects.requireNonNull;

/**
 * The trace of a removed person, by which a return is recognised. Who it was cannot be read from it: without the
 * {@link TombstoneSecret} nobody can even try addresses.
 *
 * @param hex an HMAC-SHA-256 of the address, as 64 lower-case hexadecimal digits
 */
public record Tombstone(String hex) {

    public Tombstone {
        requireNonNull(hex);
    }
}
