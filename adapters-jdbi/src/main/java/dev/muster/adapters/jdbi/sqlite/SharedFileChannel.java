package dev.muster.adapters.jdbi.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that SQLite has open. When a process closes a file, POSIX drops every lock it has on that file,
 * those of SQLite included (https://sqlite.org/howtocorrupt.html section 2.2), and another process might then delete the
 * write-ahead log under us. So each file is opened once in this process, and closed when no connection to it is left.
 * Thread-safe.
 */
public final class SharedFileChannel {

    private static final Map<Path, SharedFileChannel> OPEN = new HashMap<>();

    private final Path path;
    private int connections;
    private @Nullable FileChannel channel;

    private SharedFileChannel(Path path) {
        this.path = path;
    }

    /** Counts a connection that is about to be made. */
    static void acquire(Path path) {
        synchronized (OPEN) {
            OPEN.computeIfAbsent(path, SharedFileChannel::new).connections++;
        }
    }

    /** Counts a connection that is no more. */
    static void release(Path path) {
        synchronized (OPEN) {
            SharedFileChannel file = OPEN.get(path);
            if (file != null && --file.connections == 0) {
                OPEN.remove(path);
                file.close();
            }
        }
    }

    /** The file's bytes. To be read while there is a connection, and not to be closed. */
    static FileChannel bytes(Path path) throws IOException {
        synchronized (OPEN) {
            SharedFileChannel file = OPEN.get(path);
            if (file == null) {
                throw new IllegalStateException("nobody is connected to " + path);
            }
            return file.opened();
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel opened = channel == null ? FileChannel.open(path, StandardOpenOption.READ) : channel;
        channel = opened;
        return opened;
    }

    /** A channel that cannot be closed is lost already. */
    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyLost) {
            return;
        }
    }
}
