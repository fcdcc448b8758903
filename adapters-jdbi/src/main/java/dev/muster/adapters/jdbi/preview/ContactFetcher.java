package dev.muster.adapters.jdbi.preview;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.contact.AttributeValues;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fetches contacts from the stored table into the temporary one. One that was fetched before is left as it is there: it
 * may have been changed since. One that was removed is not fetched again.
 */
final class ContactFetcher {

    private static final String FETCH = """
            INSERT INTO contact
            SELECT stored.* FROM %s AS asked CROSS JOIN stored_contact AS stored
             WHERE stored.workspace_id = ? AND stored.%s = asked.value
               AND stored.id NOT IN (SELECT id FROM removed_contact)
            ON CONFLICT (workspace_id, id) DO NOTHING""";

    private static final String BY_KEY = """
            INSERT INTO contact
            SELECT stored.* FROM stored_contact AS stored
             WHERE stored.attributes LIKE ? ESCAPE '\\' AND stored.workspace_id = ?
               AND stored.id NOT IN (SELECT id FROM removed_contact)
            ON CONFLICT (workspace_id, id) DO NOTHING""";

    private static final String REMOVE = "DELETE FROM contact WHERE workspace_id = ? AND id IN %s RETURNING id";

    private static final String INSERT_REMOVED =
            "INSERT INTO removed_contact (id) SELECT value FROM %s AS asked WHERE true ON CONFLICT (id) DO NOTHING";

    private final Session session;
    private final WorkspaceId workspace;

    ContactFetcher(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    void fetchByEmailKey(Collection<String> keys) {
        fetch("email_key", keys);
    }

    void fetchByUserId(Collection<String> userIds) {
        fetch("user_id", userIds);
    }

    void fetchById(Collection<String> ids) {
        fetch("id", ids);
    }

    /** Whoever has a value under this attribute key. */
    void fetchByAttributeKey(String key) {
        run(BY_KEY, AttributeValues.pattern(key), workspace.value());
    }

    /** Takes contacts out of the temporary table, never to fetch them again; answers those that were in there. */
    Set<ContactId> remove(Collection<String> ids) {
        String asked = JsonParameter.ofTexts(ids);
        Set<ContactId> removed = new LinkedHashSet<>();
        session.run(handle -> {
            RowReader.readAll(
                    handle,
                    REMOVE.formatted(elements()),
                    List.of(workspace.value(), asked),
                    row -> removed.add(new ContactId(row.getString(1))));
            return true;
        });
        run(INSERT_REMOVED.formatted(elements()), asked);
        return removed;
    }

    private void fetch(String column, Collection<String> asked) {
        if (!asked.isEmpty()) {
            run(FETCH.formatted(elements(), column), JsonParameter.ofTexts(asked), workspace.value());
        }
    }

    private String elements() {
        return session.dialect().elements("?");
    }

    private void run(String sql, String... parameters) {
        session.run(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
