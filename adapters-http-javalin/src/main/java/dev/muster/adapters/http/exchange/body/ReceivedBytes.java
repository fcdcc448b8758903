package dev.muster.adapters.http.exchange.body;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Received bytes: the first {@value #MOST_IN_MEMORY} in memory, the others in a temporary file. Only the owner can read
 * the file. It has no name once it is open (on Windows: the system deletes it with the process), so a killed process
 * leaves nothing. Not thread-safe.
 */
final class ReceivedBytes implements AutoCloseable {

    static final int MOST_IN_MEMORY = 1 << 17;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<FileChannel> file = Optional.empty();
    private long size;

    /**
     * Adds the first bytes of a piece.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    void add(byte[] piece, int length) {
        if (size + length <= MOST_IN_MEMORY) {
            memory.write(piece, 0, length);
        } else {
            addToFile(ByteBuffer.wrap(piece, 0, length));
        }
        size += length;
    }

    long size() {
        return size;
    }

    /** All bytes from the first on. Called once, when no more are added. */
    InputStream stream() throws IOException {
        InputStream first = new ByteArrayInputStream(memory.toByteArray());
        return file.isEmpty()
                ? first
                : new SequenceInputStream(
                        first, Channels.newInputStream(file.get().position(0)));
    }

    /** Frees the memory too: the request of a refused body goes on until the rest has been read. */
    @Override
    public void close() {
        memory = new ByteArrayOutputStream(0);
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addToFile(ByteBuffer bytes) {
        try {
            FileChannel target = file.isPresent() ? file.get() : opened();
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel opened = FileChannel.open(
                Files.createTempFile("muster-body", ""),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(opened);
        return opened;
    }
}
