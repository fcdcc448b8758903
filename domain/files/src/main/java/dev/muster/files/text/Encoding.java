package dev.muster.files.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * The encoding of a file, detected from its first bytes. It is decided by, in this order: a byte order mark, the NUL
 * bytes of Latin text in UTF-16, and valid UTF-8. Otherwise it is Windows-1252, in which Outlook and Excel write.
 *
 * @param charset the encoding
 * @param markLength the length of the byte order mark in bytes; 0 if there is none
 * @param certainty whether later bytes can change the result
 */
public record Encoding(Charset charset, int markLength, Certainty certainty) {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Whether later bytes can change the result. */
    public enum Certainty {
        /** The bytes seen decide it. */
        SURE,
        /** Only ASCII was seen, which is the same in UTF-8 and Windows-1252. */
        ONLY_ASCII
    }

    public static Encoding of(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3, Certainty.SURE);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2, Certainty.SURE);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2, Certainty.SURE);
        }
        if (isMostlyNul(start, 1) && !isMostlyNul(start, 0)) {
            return new Encoding(UTF_16LE, 0, Certainty.SURE);
        }
        if (isMostlyNul(start, 0) && !isMostlyNul(start, 1)) {
            return new Encoding(UTF_16BE, 0, Certainty.SURE);
        }
        Utf8Detector evidence = new Utf8Detector();
        evidence.add(start);
        return of(evidence);
    }

    public static Encoding of(Utf8Detector evidence) {
        return new Encoding(
                evidence.isUtf8() ? UTF_8 : WINDOWS_1252, 0, evidence.isNone() ? Certainty.ONLY_ASCII : Certainty.SURE);
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMostlyNul(byte[] bytes, int offset) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int nul = 0;
        for (int i = 0; i < pairs; i++) {
            nul += bytes[2 * i + offset] == 0 ? 1 : 0;
        }
        return pairs > 0 && nul * 2 >= pairs;
    }
}
