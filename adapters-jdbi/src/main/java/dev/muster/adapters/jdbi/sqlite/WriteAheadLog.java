package dev.muster.adapters.jdbi.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Writes the log back into the file. For the connection that writes, outside of a transaction. */
public final class WriteAheadLog {

    /** A checkpoint that waits for readers makes writers wait, too. */
    private static final int LONGEST_WAIT_MILLIS = 50;

    private WriteAheadLog() {}

    /** Writes the whole log back and empties it; empty if readers of an older state or writers are in the way. */
    public static Optional<Boolean> truncate(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + LONGEST_WAIT_MILLIS);
            try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                boolean isDone = row.next() && row.getInt(1) == 0;
                return isDone ? Optional.of(true) : Optional.empty();
            } finally {
                statement.execute("PRAGMA busy_timeout = " + SqliteFile.WRITER_BUSY_TIMEOUT_MILLIS);
            }
        }
    }

    /** Rewrites the whole file, by way of the log; empty if another process is writing. */
    public static Optional<Boolean> vacuum(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("VACUUM");
            return Optional.of(true);
        } catch (SQLException e) {
            if (e.getErrorCode() == SqliteFaults.BUSY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
