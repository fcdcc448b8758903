package dev.muster.adapters.jdbi.sqlite;

import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.domain.contact.SearchText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * A search as the domain understands it, as the SQL function {@value #NAME}: its arguments are the folded text to find, an
 * address, and the JSON of the first and of the last name, empty where there is none. SQLite's own comparisons know the
 * case of ASCII letters only.
 */
final class SearchFunction extends Function {

    static final String NAME = "is_found_in";

    /** SQLite need not call it for a row whose other conditions are not met. */
    private static final int FLAGS = FLAG_DETERMINISTIC;

    private static final int ARGUMENTS = 4;

    private SearchFunction() {}

    static void addTo(Connection connection) throws SQLException {
        create(connection, NAME, new SearchFunction(), ARGUMENTS, FLAGS);
    }

    @Override
    protected void xFunc() throws SQLException {
        String search = value_text(0);
        boolean isFound = SearchText.fold(value_text(1)).contains(search)
                || SearchText.fold(text(value_text(2)) + " " + text(value_text(3)))
                        .contains(search);
        result(isFound ? 1 : 0);
    }

    private static String text(String json) throws SQLException {
        try {
            return json.isEmpty() ? json : AttributesJson.value(json).text();
        } catch (IOException e) {
            throw new SQLException("a name is unreadable", null, SqliteFaults.CORRUPT, e);
        }
    }
}
