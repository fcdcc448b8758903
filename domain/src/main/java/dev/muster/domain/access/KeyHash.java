package dev.muster.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an access key's secret: all that is ever stored of it. A secret has 256 random bits, so a plain,
 * unsalted digest cannot be guessed backwards.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record KeyHash(String hex) {

    /** The hash of a secret. */
    public static KeyHash of(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new KeyHash(HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
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
