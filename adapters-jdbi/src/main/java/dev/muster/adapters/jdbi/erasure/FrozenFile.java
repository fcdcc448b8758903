package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.sqlite.SqliteFaults;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The file while nothing is written to it but to its log: it has all that was committed, and a reader of it keeps
 * everybody from writing the log back. Writers go on.
 *
 * @param file the file
 * @param reader reads the file alone, nothing from the log
 */
record FrozenFile(SqliteFile file, Connection reader) implements AutoCloseable {

    /** A checkpoint waits for readers that are about to end, and makes writers wait with it. */
    private static final int LONGEST_WAIT_MILLIS = 50;

    /**
     * Tries to write the whole log back, empty it, and begin to read before anybody writes again.
     *
     * @param writer in its turn, outside of a transaction
     * @return empty if somebody still reads an older state, or another process was faster
     */
    static Optional<FrozenFile> tryToFreeze(SqliteFile file, Connection writer) throws SQLException {
        if (!emptyLog(writer)) {
            return Optional.empty();
        }
        FrozenFile frozen = new FrozenFile(file, file.openForReading());
        boolean isFrozen = false;
        try {
            isFrozen = frozen.begin();
            return isFrozen ? Optional.of(frozen) : Optional.empty();
        } finally {
            if (!isFrozen) {
                frozen.close();
            }
        }
    }

    private boolean begin() throws SQLException {
        try (Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            return file.bytesInLog() == 0;
        } catch (IOException e) {
            throw new SQLException("the size of the log is unknown", null, SqliteFaults.IO_ERROR, e);
        }
    }

    /** Writes the log back and empties it, if nobody is in the way for long; answers whether it did. */
    static boolean emptyLog(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + LONGEST_WAIT_MILLIS);
            try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                boolean isBlocked = !row.next() || row.getInt(1) != 0;
                return !isBlocked;
            } finally {
                statement.execute("PRAGMA busy_timeout = " + SqliteFile.WRITER_BUSY_TIMEOUT_MILLIS);
            }
        }
    }

    FileChannel bytes() throws IOException {
        return file.bytes();
    }

    @Override
    public void close() {
        file.close(reader);
    }
}
