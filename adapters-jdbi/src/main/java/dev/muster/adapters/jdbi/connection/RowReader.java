package dev.muster.adapters.jdbi.connection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads the row that a result stands on. */
@FunctionalInterface
public interface RowReader {

    void read(ResultSet row) throws SQLException;

    /** Reads all rows of a query on the bare connection; its parameters are texts. */
    static void readAll(Handle handle, String sql, List<String> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
