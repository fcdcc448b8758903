package dev.muster.adapters.jdbi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a file's tables up to date. What a file is and how far it has come stands in its header, written by the
 * migrations themselves, so that an up-to-date file is opened without starting Flyway.
 */
final class Schema {

    /** The number of the last migration. */
    static final int VERSION = 3;

    private static final int APPLICATION_ID = 1_299_542_900;

    private static final String FOREIGN_TABLES = """
            SELECT count(*) FROM sqlite_schema
             WHERE tbl_name NOT LIKE 'sqlite%' AND tbl_name <> 'flyway_schema_history'""";

    /** Flyway does not lock SQLite, so two processes may stumble over each other; the next look finds the work done. */
    private static final int MOST_ATTEMPTS = 20;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SqliteFile file;

    Schema(SqliteFile file) {
        this.file = file;
    }

    /** Does nothing to a file that is up to date. */
    void bringUpToDate() {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!isUpToDate()) {
                    migrate();
                }
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != SqliteFaults.BUSY || attempt == MOST_ATTEMPTS) {
                    throw file.faults().translated(e);
                }
            } catch (FlywayException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw file.faults().lasting("its tables cannot be brought up to date", e);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isUpToDate() throws SQLException {
        Connection connection = file.openForWriting();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            int version = number(statement, "PRAGMA user_version");
            boolean isOurs = number(statement, "PRAGMA application_id") == APPLICATION_ID;
            int foreignTables = isOurs ? 0 : number(statement, FOREIGN_TABLES);
            statement.execute("COMMIT");
            if (foreignTables > 0) {
                throw file.unusable("it is another program's database");
            }
            if (version > VERSION) {
                throw file.unusable("a newer version of Muster has written it");
            }
            writeAhead(statement);
            return isOurs && version == VERSION;
        } finally {
            file.close(connection);
        }
    }

    /** With the write-ahead log readers and the writer do not wait for each other. The file keeps the setting. */
    private void writeAhead(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!mode.next() || !mode.getString(1).equals("wal")) {
                throw file.unusable("its file system cannot share memory between processes; use a local one");
            }
        }
    }

    private void migrate() {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(file.url(), null, null)
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
