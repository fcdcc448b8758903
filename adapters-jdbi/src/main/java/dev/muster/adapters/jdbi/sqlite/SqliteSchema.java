package dev.muster.adapters.jdbi.sqlite;

import dev.muster.adapters.jdbi.schema.Migration;
import dev.muster.adapters.jdbi.schema.SchemaHistory;
import dev.muster.domain.port.out.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The migrations of a SQLite file. Its header has the version ({@code user_version}) and says whose it is
 * ({@code application_id}); the migrations write both. Files of the versions 1 to 3 may also hold the table
 * {@code flyway_schema_history}, because those were written with Flyway. It stays: an older Muster may open the file again.
 */
public final class SqliteSchema implements SchemaHistory {

    private static final int APPLICATION_ID = 1_299_542_900;

    private static final String FOREIGN_TABLES = """
            SELECT count(*) FROM sqlite_schema
             WHERE tbl_name NOT LIKE 'sqlite%' AND tbl_name <> 'flyway_schema_history'""";

    /** The migrations in the order of their versions. */
    private static final List<String> NAMES = List.of(
            "V1__contacts_workspaces_and_keys.sql",
            "V2__jobs_answers_and_status_changes.sql",
            "V3__deliveries.sql",
            "V4__suppressions.sql",
            "V5__tombstones.sql");

    private static final List<Migration> MIGRATIONS = migrations(NAMES);

    private final SqliteFile file;

    public SqliteSchema(SqliteFile file) {
        this.file = file;
    }

    private static List<Migration> migrations(List<String> names) {
        List<Migration> migrations = new ArrayList<>();
        for (String name : names) {
            migrations.add(new Migration(migrations.size() + 1, name, text(name)));
        }
        return List.copyOf(migrations);
    }

    private static String text(String name) {
        try (InputStream bytes = SqliteSchema.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the migration " + name + " is missing from the class path");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the migration " + name + " cannot be read", e);
        }
    }

    @Override
    public List<Migration> migrations() {
        return MIGRATIONS;
    }

    @Override
    public Connection open() throws SQLException {
        return file.openForMigrating();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") == APPLICATION_ID) {
                return number(statement, "PRAGMA user_version");
            }
            // Another process may have made it a store meanwhile.
            if (number(statement, FOREIGN_TABLES) > 0 && number(statement, "PRAGMA application_id") != APPLICATION_ID) {
                throw unusable("it is another program's database");
            }
            return 0;
        }
    }

    /** The driver's {@code executeUpdate} runs all statements of a text. */
    @Override
    public void apply(Migration migration, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(migration.sql());
            statement.execute("PRAGMA user_version = " + migration.version());
        }
    }

    @Override
    public StoreUnavailable unusable(String why) {
        return file.unusableFile(why);
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
