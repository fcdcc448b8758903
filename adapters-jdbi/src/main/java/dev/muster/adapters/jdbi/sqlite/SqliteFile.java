package dev.muster.adapters.jdbi.sqlite;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.domain.port.out.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One SQLite file, and how it is connected to. Every connection is in auto-commit mode, and transactions are plain SQL:
 * the driver's own {@code commit()} opens the next transaction at once, and would take the write lock with it.
 */
public final class SqliteFile implements AutoCloseable {

    private static final int PAGES_PER_CHECKPOINT = 10_000;
    private static final long MAX_JOURNAL_BYTES = 256L << 20;

    /** SQLite's own waiting naps up to 100 ms at a time, and would miss the short gaps between two transactions. */
    public static final int WRITER_BUSY_TIMEOUT_MILLIS = 5;

    private final Path path;
    private final Path realPath;
    private final SqliteSettings settings;
    private final SqliteFaults faults;
    private volatile boolean closed;

    public SqliteFile(Path path, SqliteSettings settings) {
        this.path = path.toAbsolutePath();
        this.settings = settings;
        this.faults = new SqliteFaults(this.path);
        this.realPath = realPath(requireUsable());
    }

    public SqliteFaults faults() {
        return faults;
    }

    public SqliteSettings settings() {
        return settings;
    }

    /** Not the bare path: the driver would take a question mark in it for the start of its options. */
    public String url() {
        return "jdbc:sqlite:" + path.toUri();
    }

    /** For the one writer. Waits for a lock only briefly; whoever needs it longer asks again. */
    public Connection openForWriting() throws SQLException {
        return open(List.of(
                "PRAGMA busy_timeout = " + WRITER_BUSY_TIMEOUT_MILLIS,
                "PRAGMA synchronous = NORMAL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA secure_delete = ON",
                "PRAGMA cache_size = " + cacheSize(),
                "PRAGMA wal_autocheckpoint = " + PAGES_PER_CHECKPOINT,
                "PRAGMA journal_size_limit = " + MAX_JOURNAL_BYTES));
    }

    public Connection openForReading() throws SQLException {
        Connection connection = open(List.of(busyTimeout(), "PRAGMA query_only = ON"));
        try {
            SearchFunction.addTo(connection);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    /** For writing to temporary tables only, which are kept in a temporary file as they grow. */
    public Connection openForPreview() throws SQLException {
        return open(List.of(
                busyTimeout(),
                "PRAGMA foreign_keys = OFF",
                "PRAGMA temp_store = FILE",
                "PRAGMA temp.cache_size = " + cacheSize()));
    }

    /** Negative numbers are KiB. */
    private int cacheSize() {
        return -1024 * settings.writeCacheMebibytes();
    }

    private String busyTimeout() {
        return "PRAGMA busy_timeout = " + settings.longestWait().toMillis();
    }

    private Connection open(List<String> pragmas) throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        SharedFileChannel.acquire(realPath);
        try {
            return DriverManager.getConnection(url());
        } catch (SQLException | RuntimeException e) {
            SharedFileChannel.release(realPath);
            throw e;
        }
    }

    /** The bytes on the disk, without what is in the write-ahead log. To be read while there is a connection. */
    public FileChannel bytes() throws IOException {
        return SharedFileChannel.bytes(realPath);
    }

    /** How many bytes of what was committed the file itself does not have yet, or more. */
    public long bytesInLog() throws IOException {
        Path log = realPath.resolveSibling(realPath.getFileName() + "-wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    public boolean isClosed() {
        return closed;
    }

    /** From now on nobody gets a connection. */
    @Override
    public void close() {
        closed = true;
    }

    /** Closes one of this file's connections, once; one that cannot be closed is lost already. */
    public void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyLost) {
            return;
        } finally {
            SharedFileChannel.release(realPath);
        }
    }

    private Path requireUsable() {
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw unusableFile("it is a folder, not a file");
        }
        if (!Files.isDirectory(folder)) {
            throw faults.permanent(
                    "the folder " + folder + " does not exist", new NoSuchFileException(folder.toString()));
        }
        return folder;
    }

    /** The one name of this file, whatever links lead to it. */
    private Path realPath(Path folder) {
        try {
            return Files.exists(path) ? path.toRealPath() : folder.toRealPath().resolve(path.getFileName());
        } catch (IOException e) {
            throw faults.permanent("its folder cannot be read", e);
        }
    }

    /** It is not what a store can be in. */
    public StoreUnavailable unusableFile(String why) {
        return faults.permanent(why, new FileSystemException(path.toString(), null, why));
    }
}
