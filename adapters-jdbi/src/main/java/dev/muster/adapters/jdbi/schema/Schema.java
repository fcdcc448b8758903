package dev.muster.adapters.jdbi.schema;

import dev.muster.adapters.jdbi.connection.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the tables of a database up to date. All missing migrations run in one transaction. */
public final class Schema {

    private final Database database;
    private final SchemaHistory history;

    public Schema(Database database, SchemaHistory history) {
        this.database = database;
        this.history = history;
    }

    /** Reads only, if the database is up to date. Of several processes at the same time one runs the migrations. */
    public void bringUpToDate() {
        try {
            Connection connection = history.open();
            try {
                if (version(connection) < history.migrations().size()) {
                    migrate(connection);
                }
            } finally {
                database.close(connection);
            }
        } catch (SQLException e) {
            throw database.translated(e);
        }
    }

    private int version(Connection connection) throws SQLException {
        int version = history.version(connection);
        int newest = history.migrations().size();
        if (version > newest) {
            throw history.unusable("a newer version of Muster has written it (its tables have version " + version
                    + ", and this Muster knows versions up to " + newest + "); use that newer Muster");
        }
        return version;
    }

    /** Closing the connection after a failure rolls back. */
    private void migrate(Connection connection) throws SQLException {
        history.begin(connection);
        List<Migration> migrations = history.migrations();
        for (Migration migration : migrations.subList(version(connection), migrations.size())) {
            history.apply(migration, connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
        }
    }
}
