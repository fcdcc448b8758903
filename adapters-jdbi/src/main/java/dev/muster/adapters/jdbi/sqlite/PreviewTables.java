package dev.muster.adapters.jdbi.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Temporary tables of the same names, columns and indexes as the stored ones. A name without a schema means the temporary
 * table first, so that a preview runs the same statements as an import.
 */
final class PreviewTables {

    private static final String DEFINITIONS = """
            SELECT sql FROM main.sqlite_schema
             WHERE tbl_name IN ('contact', 'attribute_key', 'status_change') AND sql IS NOT NULL
             ORDER BY type DESC""";

    private static final List<String> OTHERS = List.of(
            "CREATE TABLE temp.removed_contact (id TEXT NOT NULL PRIMARY KEY) STRICT",
            "CREATE TEMP VIEW stored_contact AS SELECT * FROM main.contact",
            "CREATE TEMP VIEW stored_attribute_key AS SELECT * FROM main.attribute_key");

    private PreviewTables() {}

    /** Creates them in a transaction that goes on. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            for (String definition : definitions(statement)) {
                statement.execute(temporary(definition));
            }
            for (String other : OTHERS) {
                statement.execute(other);
            }
        }
    }

    private static List<String> definitions(Statement statement) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(DEFINITIONS)) {
            while (row.next()) {
                definitions.add(row.getString(1));
            }
        }
        return definitions;
    }

    /** SQLite keeps a definition as it was written, but for the words before the name. */
    private static String temporary(String definition) {
        return definition
                .replaceFirst("^CREATE TABLE ", "CREATE TABLE temp.")
                .replaceFirst("^CREATE (UNIQUE )?INDEX ", "CREATE $1INDEX temp.");
    }
}
