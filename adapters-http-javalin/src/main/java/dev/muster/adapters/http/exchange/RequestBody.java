package dev.muster.adapters.http.exchange;

import dev.muster.domain.identifier.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;

/** The body of one request, read once. Not thread-safe. */
public final class RequestBody {

    private final DigestInputStream in;
    private final long declaredBytes;

    /**
     * A received body.
     *
     * @param declaredBytes what Content-Length says; -1 if it says nothing
     */
    RequestBody(InputStream in, long declaredBytes) {
        this.in = new DigestInputStream(in, Sha256.start());
        this.declaredBytes = declaredBytes;
    }

    /** The SHA-256 of what was read, in hexadecimal. Asked for once, after the body has been read. */
    public String digest() {
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    /** The whole body; empty if it is longer than the limit, whatever Content-Length says. */
    public Optional<byte[]> readAll(int mostBytes) throws IOException {
        if (declaredBytes > mostBytes) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(mostBytes);
        return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }

    /** The body as a stream that ends in {@link BodyTooLong} if there is more than the limit. */
    public InputStream limitedTo(long mostBytes) throws BodyTooLong {
        if (declaredBytes > mostBytes) {
            throw new BodyTooLong(mostBytes);
        }
        return new Limited(in, mostBytes);
    }

    private static final class Limited extends FilterInputStream {

        private final long mostBytes;
        private long bytes;

        Limited(InputStream in, long mostBytes) {
            super(in);
            this.mostBytes = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws BodyTooLong {
            bytes += read;
            if (bytes > mostBytes) {
                throw new BodyTooLong(mostBytes);
            }
        }
    }
}
