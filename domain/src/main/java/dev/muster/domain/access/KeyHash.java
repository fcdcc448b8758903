package dev.muster.domain.access;

import dev.muster.domain.identifier.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The SHA-256 of an access key's secret: all that is ever stored of it. A secret has 256 random bits, so a plain,
 * unsalted digest cannot be guessed backwards.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record KeyHash(String hex) {

    /** The hash of a secret. */
    public static KeyHash of(String secret) {
        return new KeyHash(Sha256.hex(secret));
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash
                && MessageDigest.isEqual(
                        hex.getBytes(StandardCharsets.US_ASCII), hash.hex.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }
}
