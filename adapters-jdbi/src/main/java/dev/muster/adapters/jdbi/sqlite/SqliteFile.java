package dev.muster.adapters.jdbi.sqlite;

import dev.muster.adapters.jdbi.connection.Database;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.domain.port.out.StoreUnavailable;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * One SQLite file, and how it is connected to. Every connection is in auto-commit mode, and transactions are plain SQL:
 * the driver's own {@code commit()} opens the next transaction at once, and would take the write lock with it.
 */
public final class SqliteFile implements Database, AutoCloseable {

    private static final int PAGES_PER_CHECKPOINT = 10_000;
    private static final long MAX_JOURNAL_BYTES = 256L << 20;

    /** SQLite's own waiting naps up to 100 ms at a time, and would miss the short gaps between two transactions. */
    static final int WRITER_BUSY_TIMEOUT_MILLIS = 5;

    private static final String SYNCHRONOUS_FULL = "PRAGMA synchronous = FULL";
    private static final String SYNCHRONOUS_NORMAL = "PRAGMA synchronous = NORMAL";

    private final Path path;
    private final Duration longestWait;
    private final int writeCacheMebibytes;
    private final SqliteDialect dialect = new SqliteDialect();
    private final SqliteFaults faults;
    private volatile boolean closed;

    public SqliteFile(Path path, Duration longestWait, int writeCacheMebibytes) {
        this.path = path.toAbsolutePath();
        this.longestWait = longestWait;
        this.writeCacheMebibytes = writeCacheMebibytes;
        this.faults = new SqliteFaults(this.path);
        StoreFiles.prepare(this.path, faults);
    }

    public SqliteFaults faults() {
        return faults;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Duration longestWait() {
        return longestWait;
    }

    @Override
    public RuntimeException translated(SQLException e) {
        return faults.translated(e);
    }

    /** Not the bare path: the driver would take a question mark in it for the start of its options. */
    public String url() {
        return "jdbc:sqlite:" + path.toUri();
    }

    /** For the one writer. Waits for a lock only briefly; whoever needs it longer asks again. */
    @Override
    public Connection openForWriting() throws SQLException {
        return open(List.of(
                "PRAGMA busy_timeout = " + WRITER_BUSY_TIMEOUT_MILLIS,
                "PRAGMA foreign_keys = ON",
                "PRAGMA secure_delete = ON",
                "PRAGMA cache_size = " + cacheSize(),
                "PRAGMA wal_autocheckpoint = " + PAGES_PER_CHECKPOINT,
                "PRAGMA journal_size_limit = " + MAX_JOURNAL_BYTES));
    }

    /** Foreign keys are not enforced: a migration may replace a table to which others refer. */
    Connection openForMigrating() throws SQLException {
        return open(List.of(busyTimeout(), "PRAGMA foreign_keys = OFF", SYNCHRONOUS_FULL));
    }

    /**
     * Checks that the file is whole. With the write-ahead log readers and the writer do not wait for each other; the file
     * keeps the setting.
     */
    public void enableWriteAheadLog() {
        try (Connection connection = openForMigrating()) {
            StoreFiles.requireWhole(path, connection, faults);
            try (Statement statement = connection.createStatement();
                    ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                if (!mode.next() || !mode.getString(1).equals("wal")) {
                    throw unusableFile("its file system cannot share memory between processes; use a local one");
                }
            }
        } catch (SQLException e) {
            throw faults.translated(e);
        }
    }

    @Override
    public Connection openForReading() throws SQLException {
        return prepared(open(List.of(busyTimeout(), "PRAGMA query_only = ON")), SearchFunction::addTo);
    }

    /** A statement that could still be undone would write 8 KB to a journal for each contact, so there is none. */
    @Override
    public Connection openForPreview() throws SQLException {
        Connection connection = open(List.of(
                busyTimeout(),
                "PRAGMA foreign_keys = OFF",
                "PRAGMA temp_store = FILE",
                "PRAGMA temp.journal_mode = OFF",
                "PRAGMA temp.cache_size = " + cacheSize()));
        return prepared(connection, PreviewTables::create);
    }

    private Connection prepared(Connection connection, Preparation preparation) throws SQLException {
        try {
            preparation.run(connection);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        execute(connection, "BEGIN");
    }

    /** Takes SQLite's write lock. The driver waits a few milliseconds each time, so asking again is no busy loop. */
    @Override
    public void beginWriting(Connection connection, Durability durability) throws SQLException {
        execute(connection, durability == Durability.POWER_FAILURE ? SYNCHRONOUS_FULL : SYNCHRONOUS_NORMAL);
        long attempts = longestWait.toMillis() / WRITER_BUSY_TIMEOUT_MILLIS;
        for (long attempt = 1; ; attempt++) {
            try {
                execute(connection, "BEGIN IMMEDIATE");
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != SqliteFaults.BUSY || attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Negative numbers are KiB. */
    private int cacheSize() {
        return -1024 * writeCacheMebibytes;
    }

    private String busyTimeout() {
        return "PRAGMA busy_timeout = " + longestWait.toMillis();
    }

    private Connection open(List<String> pragmas) throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        return prepared(DriverManager.getConnection(url()), connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String pragma : pragmas) {
                    statement.execute(pragma);
                }
            }
        });
    }

    /** From now on nobody gets a connection. */
    @Override
    public void close() {
        closed = true;
    }

    /** One that cannot be closed is lost already. */
    @Override
    public void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyLost) {
            return;
        }
    }

    /** It is not what a store can be in. */
    public StoreUnavailable unusableFile(String why) {
        return faults.permanent(why, new FileSystemException(path.toString(), null, why));
    }

    /** Something to do with a new connection. */
    @FunctionalInterface
    private interface Preparation {
        void run(Connection connection) throws SQLException;
    }
}
