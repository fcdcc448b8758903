package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.identifier.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The file of a form, on disk until this is closed. Only the owner can read it. Throws {@link UncheckedIOException}. */
final class UploadedFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();

    private UploadedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static UploadedFile create() {
        try {
            Path path = Files.createTempFile("muster-upload-", "");
            return new UploadedFile(path, FileChannel.open(path, StandardOpenOption.WRITE));
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

    Path path() {
        return path;
    }

    /** The SHA-256 of the content, in hexadecimal. Asked for once, when nothing more is added. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
