package dev.muster.files.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Counts valid and invalid UTF-8 sequences. Text in another encoding rarely contains a valid one by chance, so a file
 * with more valid than invalid sequences is UTF-8 with a few bad bytes. Not thread-safe.
 */
public final class Utf8Detector {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(8192);
    private byte[] rest = new byte[0];
    private long valid;
    private long invalid;

    /** Counts in further bytes. A sequence that is cut off at their end is counted by the next call. */
    public void add(byte[] more) {
        if (rest.length == 0 && isAscii(more)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(rest.length + more.length);
        bytes.put(rest).put(more).flip();
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars, false);
            if (result.isError()) {
                invalid++;
                bytes.position(bytes.position() + result.length());
            }
            chars.flip();
            countBeyondAscii();
        } while (!result.isUnderflow());
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
    }

    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte octet : bytes) {
            all |= octet;
        }
        return all >= 0;
    }

    private void countBeyondAscii() {
        while (chars.hasRemaining()) {
            valid += chars.get() >= 0x80 ? 1 : 0;
        }
        chars.clear();
    }

    /** Whether only ASCII was seen. */
    boolean isNone() {
        return valid + invalid == 0;
    }

    boolean isUtf8() {
        return invalid == 0 || valid > invalid;
    }
}
