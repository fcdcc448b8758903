package dev.muster.adapters.jdbi.schema;

import dev.muster.adapters.jdbi.sqlite.SqliteFaults;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
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
public final class Schema {

    /** The number of the last migration. */
    public static final int VERSION = 3;

    private static final int APPLICATION_ID = 1_299_542_900;

    private static final String FOREIGN_TABLES = """
            SELECT count(*) FROM sqlite_schema
             WHERE tbl_name NOT LIKE 'sqlite%' AND tbl_name <> 'flyway_schema_history'""";

    /** Flyway does not lock SQLite, so two processes may stumble over each other; the next look finds the work done. */
    private static final int MAX_ATTEMPTS = 20;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SqliteFile file;

    public Schema(SqliteFile file) {
        this.file = file;
    }

    /** Does nothing to a file that is up to date. */
    public void bringUpToDate() {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!isUpToDate()) {
                    migrate();
                }
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != SqliteFaults.BUSY || attempt == MAX_ATTEMPTS) {
                    throw file.faults().translated(e);
                }
            } catch (FlywayException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw file.faults().permanent("its tables cannot be brought up to date", e);
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
                throw file.unusableFile("it is another program's database");
            }
            if (version > VERSION) {
                throw file.unusableFile("a newer version of Muster has written it");
            }
            enableWriteAheadLog(statement);
            return isOurs && version == VERSION;
        } finally {
            file.close(connection);
        }
    }

    /** With the write-ahead log readers and the writer do not wait for each other. The file keeps the setting. */
    private void enableWriteAheadLog(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!mode.next() || !mode.getString(1).equals("wal")) {
                throw file.unusableFile("its file system cannot share memory between processes; use a local one");
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
