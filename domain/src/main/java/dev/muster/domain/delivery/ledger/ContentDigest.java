package dev.muster.domain.delivery.ledger;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.identifier.Sha256;

/**
 * What a sink knows, or would know, of a contact, in 128 bits.
 *
 * @param value 32 lower-case hexadecimal digits: the beginning of a SHA-256
 */
public record ContentDigest(String value) {

    private static final int DIGITS = 32;

    public ContentDigest {
        requireNonNull(value);
    }

    /** The digest of a contact as a sink expresses it. */
    public static ContentDigest of(String content) {
        return new ContentDigest(Sha256.hex(content).substring(0, DIGITS));
    }
}
