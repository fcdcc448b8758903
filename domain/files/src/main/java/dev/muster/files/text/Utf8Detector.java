package dev.muster.files.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Counts what speaks for and against UTF-8. Text in another encoding hardly ever holds two bytes in a row that UTF-8
 * allows, so a file with more valid sequences than invalid ones is UTF-8 with a few bad bytes.
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

    /** Looks at further bytes; a sequence that is cut off at their end waits for the next call. */
    public void add(byte[] more) {
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

    private void countBeyondAscii() {
        while (chars.hasRemaining()) {
            valid += chars.get() >= 0x80 ? 1 : 0;
        }
        chars.clear();
    }

    /** Whether nothing but ASCII was seen. */
    boolean isNone() {
        return valid + invalid == 0;
    }

    boolean isUtf8() {
        return invalid == 0 || valid > invalid;
    }
}
