package dev.muster.adapters.jdbi.sqlite;

import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.domain.attribute.AttributeKey;
import java.util.List;

/** The SQL of SQLite. JSON integers keep all their 64 bits. */
public final class SqliteDialect implements Dialect {

    /** The pattern spares most contacts the function, which costs many times as much. */
    private static final String SEARCH =
            """
            (contact.email LIKE ? OR contact.attributes LIKE ?)
            AND %s(?, contact.email, coalesce(contact.attributes -> '%s', ''), coalesce(contact.attributes -> '%s', ''))""".formatted(SearchFunction.NAME, AttributeKey.FIRST_NAME, AttributeKey.LAST_NAME);

    @Override
    public String elements(String array) {
        return "(SELECT value FROM json_each(" + array + "))";
    }

    @Override
    public String members(String object) {
        return "(SELECT key, value FROM json_each(" + object + "))";
    }

    @Override
    public String insertionOrder() {
        return "rowid";
    }

    @Override
    public Condition search(String folded) {
        String pattern = SearchPattern.of(folded);
        return new Condition(SEARCH, List.of(pattern, pattern, folded));
    }
}
