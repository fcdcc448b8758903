package dev.muster.files.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a stream. A byte that cannot be decoded becomes an {@link UndecodableBytes} mark, so that it can be reported
 * with its row and field. Not thread-safe.
 */
public final class LosslessDecoder extends Reader {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final int unitBytes;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private boolean ended;
    private boolean marked;

    public LosslessDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.unitBytes = charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /** Whether the text so far contains a mark. */
    public boolean hasUndecodable() {
        return marked;
    }

    /** Decodes into at least two characters: a surrogate pair is never split. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.hasRemaining()) {
                mark(chars);
            } else if (chars.position() > 0) {
                return chars.position();
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private void mark(CharBuffer chars) {
        int first = bytes.get();
        if (unitBytes == 2 && bytes.hasRemaining()) {
            bytes.get();
        }
        chars.put(unitBytes == 2 ? UndecodableBytes.UNKNOWN_UNIT : UndecodableBytes.mark(first));
        marked = true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
