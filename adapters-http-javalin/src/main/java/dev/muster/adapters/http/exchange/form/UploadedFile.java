package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.identifier.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The file of a form, on disk until this is closed. Only the owner can read it. It has no name once it is open (on Windows:
 * the system deletes it with the process), so a killed process leaves nothing. Throws {@link UncheckedIOException}.
 */
public final class UploadedFile implements AutoCloseable {

    private final String name;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();

    private UploadedFile(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    static UploadedFile create(String name) {
        try {
            return new UploadedFile(
                    name,
                    FileChannel.open(
                            Files.createTempFile("muster-upload-", ""),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that the client gives the file, as it stands in the form; empty if it gives none. */
    public String name() {
        return name;
    }

    /** The content from its first byte on. May be asked for again; closing the stream changes nothing. */
    public InputStream stream() {
        return new FromStart(channel);
    }

    /** The SHA-256 of the content, in hexadecimal. Called once, when nothing more is added. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FromStart extends InputStream {

        private final FileChannel channel;
        private long position;

        FromStart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
