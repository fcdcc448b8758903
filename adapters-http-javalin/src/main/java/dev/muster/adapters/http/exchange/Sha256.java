package dev.muster.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which requests are recognised without being kept. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of a text in UTF-8, in hexadecimal. */
    public static String of(String text) {
        return HexFormat.of().formatHex(begun().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest of nothing yet. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
