package dev.muster.adapters.jdbi;

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
final class SqliteFile implements AutoCloseable {

    private static final int PAGES_PER_CHECKPOINT = 10_000;
    private static final long MOST_JOURNAL_BYTES = 256L << 20;

    /** SQLite's own waiting naps up to 100 ms at a time, and would miss the short gaps between two transactions. */
    static final int WRITER_NAP_MILLIS = 5;

    private final Path path;
    private final Path realPath;
    private final SqliteSettings settings;
    private final SqliteFaults faults;
    private volatile boolean closed;

    SqliteFile(Path path, SqliteSettings settings) {
        this.path = path.toAbsolutePath();
        this.settings = settings;
        this.faults = new SqliteFaults(this.path);
        this.realPath = realPath(requireUsable());
    }

    SqliteFaults faults() {
        return faults;
    }

    SqliteSettings settings() {
        return settings;
    }

    /** Not the bare path: the driver would take a question mark in it for the start of its options. */
    String url() {
        return "jdbc:sqlite:" + path.toUri();
    }

    /** For the one writer. Waits for a lock only briefly; whoever needs it longer asks again. */
    Connection openForWriting() throws SQLException {
        return open(List.of(
                "PRAGMA busy_timeout = " + WRITER_NAP_MILLIS,
                "PRAGMA synchronous = NORMAL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA secure_delete = ON",
                "PRAGMA cache_size = " + cacheSize(),
                "PRAGMA wal_autocheckpoint = " + PAGES_PER_CHECKPOINT,
                "PRAGMA journal_size_limit = " + MOST_JOURNAL_BYTES));
    }

    Connection openForReading() throws SQLException {
        Connection connection = open(List.of(waiting(), "PRAGMA query_only = ON"));
        try {
            SearchFunction.addTo(connection);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    /** For writing to temporary tables only, which are kept in a temporary file as they grow. */
    Connection openForRehearsing() throws SQLException {
        return open(List.of(
                waiting(),
                "PRAGMA foreign_keys = OFF",
                "PRAGMA temp_store = FILE",
                "PRAGMA temp.cache_size = " + cacheSize()));
    }

    /** Negative numbers are KiB. */
    private int cacheSize() {
        return -1024 * settings.writeCacheMebibytes();
    }

    private String waiting() {
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
        OpenFile.connecting(realPath);
        try {
            return DriverManager.getConnection(url());
        } catch (SQLException | RuntimeException e) {
            OpenFile.disconnected(realPath);
            throw e;
        }
    }

    /** The bytes on the disk, without what is in the write-ahead log. To be read while there is a connection. */
    FileChannel bytes() throws IOException {
        return OpenFile.bytes(realPath);
    }

    /** How many bytes of what was committed the file itself does not have yet, or more. */
    long bytesInLog() throws IOException {
        Path log = realPath.resolveSibling(realPath.getFileName() + "-wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    boolean isClosed() {
        return closed;
    }

    /** From now on nobody gets a connection. */
    @Override
    public void close() {
        closed = true;
    }

    /** Closes one of this file's connections, once; one that cannot be closed is lost already. */
    void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyLost) {
            return;
        } finally {
            OpenFile.disconnected(realPath);
        }
    }

    private Path requireUsable() {
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw unusable("it is a folder, not a file");
        }
        if (!Files.isDirectory(folder)) {
            throw faults.lasting(
                    "the folder " + folder + " does not exist", new NoSuchFileException(folder.toString()));
        }
        return folder;
    }

    /** The one name of this file, whatever links lead to it. */
    private Path realPath(Path folder) {
        try {
            return Files.exists(path) ? path.toRealPath() : folder.toRealPath().resolve(path.getFileName());
        } catch (IOException e) {
            throw faults.lasting("its folder cannot be read", e);
        }
    }

    /** It is not what a store can be in. */
    StoreUnavailable unusable(String why) {
        return faults.lasting(why, new FileSystemException(path.toString(), null, why));
    }
}
