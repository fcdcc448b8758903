package dev.muster.adapters.jdbi.schema;

import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.sqlite.SqliteSchema;
import dev.muster.domain.port.out.StoreUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The migrations up to a version, for files as an earlier version made them.
 *
 * @param all all migrations
 * @param newest the version
 */
public record EarlierVersion(SchemaHistory all, int newest) implements SchemaHistory {

    /** Makes a file of that version. */
    public static void create(Path file, int version) {
        SqliteFile opened = new SqliteFile(file, Duration.ofSeconds(5), 1);
        new Schema(opened, new EarlierVersion(new SqliteSchema(opened), version)).bringUpToDate();
    }

    @Override
    public List<Migration> migrations() {
        return all.migrations().subList(0, newest);
    }

    @Override
    public Connection open() throws SQLException {
        return all.open();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        all.begin(connection);
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return all.version(connection);
    }

    @Override
    public void apply(Migration migration, Connection connection) throws SQLException {
        all.apply(migration, connection);
    }

    @Override
    public StoreUnavailable unusable(String why) {
        return all.unusable(why);
    }
}
