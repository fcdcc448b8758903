package dev.muster.domain.delivery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a sink knows, or would know, of a contact, in 128 bits.
 *
 * @param value 32 lower-case hexadecimal digits: the beginning of a SHA-256
 */
public record ContentDigest(String value) {

    private static final int BYTES = 16;

    public ContentDigest {
        requireNonNull(value);
    }

    /** The digest of a contact as a sink expresses it. */
    public static ContentDigest of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return new ContentDigest(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
