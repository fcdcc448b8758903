package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A page of contacts in the order of insertion. Without conditions the index gives both the page
 * and the total; with some, every contact is looked at once.
 */
final class PageQuery {

    static final String TOTAL = "SELECT count(*) FROM contact WHERE workspace_id = ?";

    private static final String PAGE = "SELECT " + ContactRecord.COLUMNS + """
              FROM contact
             WHERE workspace_id = ?
             ORDER BY %s LIMIT ? OFFSET ?""";

    /** The total comes with every row, and with one that is otherwise empty where the page is. */
    private static final String FILTERED_PAGE = """
            WITH found AS MATERIALIZED (
                SELECT %1$s AS number FROM contact
                 WHERE contact.workspace_id = ?%2$s
                 ORDER BY %1$s
            )
            SELECT %3$s, total
              FROM (SELECT count(*) AS total FROM found) AS counted
                   LEFT JOIN (SELECT number FROM found ORDER BY number LIMIT ? OFFSET ?) AS page ON true
                   LEFT JOIN contact ON contact.%1$s = page.number
             ORDER BY page.number""";

    private static final int TOTAL_COLUMN = 10;

    private static final String STATUS = """

               AND contact.status = ?""";

    private static final String TAGS = """

               AND EXISTS (SELECT 1 FROM %s AS tag WHERE tag.value IN %s)""";

    private static final String AND = "\n   AND ";

    private final Dialect dialect;
    private final WorkspaceId workspace;
    private final ContactQuery query;
    private final StringBuilder conditions = new StringBuilder();
    private final List<String> values = new ArrayList<>();

    PageQuery(Dialect dialect, WorkspaceId workspace, ContactQuery query) {
        this.dialect = dialect;
        this.workspace = workspace;
        this.query = query;
        query.status().map(ContactStatus::word).ifPresent(word -> add(STATUS, List.of(word)));
        if (!query.tags().isEmpty()) {
            add(
                    TAGS.formatted(dialect.elements("contact.tags"), dialect.elements("?")),
                    List.of(JsonParameter.ofTexts(query.tags())));
        }
        if (!query.search().isEmpty()) {
            Dialect.Condition search = dialect.search(SearchText.fold(query.search()));
            add(AND + search.sql(), search.parameters());
        }
    }

    private void add(String condition, List<String> itsValues) {
        conditions.append(condition);
        values.addAll(itsValues);
    }

    ContactPage run(Handle handle) throws SQLException {
        if (Surrogates.hasUnpaired(query.search())) {
            return new ContactPage(List.of(), 0);
        }
        return conditions.isEmpty() ? unfilteredPage(handle) : filteredPage(handle);
    }

    private ContactPage unfilteredPage(Handle handle) throws SQLException {
        long total = handle.select(TOTAL, workspace.value()).mapTo(Long.class).one();
        List<Contact> contacts = new ArrayList<>();
        try (PreparedStatement statement = prepared(handle, page(dialect));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                contacts.add(ContactRecord.contact(row));
            }
        }
        return new ContactPage(contacts, total);
    }

    private ContactPage filteredPage(Handle handle) throws SQLException {
        long total = 0;
        List<Contact> contacts = new ArrayList<>();
        try (PreparedStatement statement = prepared(handle, filteredPage());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                total = row.getLong(TOTAL_COLUMN);
                if (ContactRecord.isPresent(row)) {
                    contacts.add(ContactRecord.contact(row));
                }
            }
        }
        return new ContactPage(contacts, total);
    }

    static String page(Dialect dialect) {
        return PAGE.formatted(dialect.insertionOrder());
    }

    String filteredPage() {
        return FILTERED_PAGE.formatted(dialect.insertionOrder(), conditions, ContactRecord.COLUMNS);
    }

    private PreparedStatement prepared(Handle handle, String sql) throws SQLException {
        PreparedStatement statement = handle.getConnection().prepareStatement(sql);
        int parameter = 1;
        statement.setString(parameter++, workspace.value());
        for (String value : values) {
            statement.setString(parameter++, value);
        }
        statement.setInt(parameter++, query.limit());
        statement.setLong(parameter, query.offset());
        return statement;
    }
}
