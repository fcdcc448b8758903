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

    /** {@code OR FAIL}, because a statement that could still be undone would journal 8 KB for each contact. */
    private static final String FETCH = """
            INSERT OR FAIL INTO temp.contact
            SELECT stored.* FROM json_each(?) AS asked CROSS JOIN main.contact AS stored
             WHERE stored.workspace_id = ? AND stored.%s = asked.value
               AND stored.id NOT IN (SELECT id FROM temp.removed_contact)
            ON CONFLICT (workspace_id, id) DO NOTHING""";

    private static final String BY_EMAIL = FETCH.formatted("email_key");
    private static final String BY_USER_ID = FETCH.formatted("user_id");
    private static final String BY_ID = FETCH.formatted("id");

    private static final String BY_KEY = """
            INSERT OR FAIL INTO temp.contact
            SELECT stored.* FROM main.contact AS stored
             WHERE instr(stored.attributes, ?) > 0 AND stored.workspace_id = ?
               AND stored.id NOT IN (SELECT id FROM temp.removed_contact)
            ON CONFLICT (workspace_id, id) DO NOTHING""";

    private static final String REMOVE =
            "DELETE FROM temp.contact WHERE workspace_id = ? AND id IN (SELECT value FROM json_each(?)) RETURNING id";

    private static final String INSERT_REMOVED =
            "INSERT INTO temp.removed_contact (id) SELECT value FROM json_each(?) WHERE true ON CONFLICT (id) DO NOTHING";

    private final Session session;
    private final WorkspaceId workspace;

    ContactFetcher(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    void fetchByEmailKey(Collection<String> keys) {
        fetch(BY_EMAIL, keys);
    }

    void fetchByUserId(Collection<String> userIds) {
        fetch(BY_USER_ID, userIds);
    }

    void fetchById(Collection<String> ids) {
        fetch(BY_ID, ids);
    }

    /** Whoever has a value under this attribute key. */
    void fetchByAttributeKey(String key) {
        run(BY_KEY, AttributeValues.encodedKey(key), workspace.value());
    }

    /** Takes contacts out of the temporary table, never to fetch them again; answers those that were in there. */
    Set<ContactId> remove(Collection<String> ids) {
        String asked = JsonParameter.ofTexts(ids);
        Set<ContactId> removed = new LinkedHashSet<>();
        session.run(handle -> {
            RowReader.readAll(
                    handle,
                    REMOVE,
                    List.of(workspace.value(), asked),
                    row -> removed.add(new ContactId(row.getString(1))));
            return true;
        });
        run(INSERT_REMOVED, asked);
        return removed;
    }

    private void fetch(String sql, Collection<String> asked) {
        if (!asked.isEmpty()) {
            run(sql, JsonParameter.ofTexts(asked), workspace.value());
        }
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
