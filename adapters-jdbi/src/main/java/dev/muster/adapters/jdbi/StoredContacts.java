package dev.muster.adapters.jdbi;

import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.util.Collection;

/**
 * Fetches contacts from the stored table into the temporary one. One that was fetched before is left as it is there: it
 * may have been changed since.
 */
final class StoredContacts {

    /** {@code OR FAIL}, because a statement that could still be undone would journal 8 KB for each contact. */
    private static final String FETCH = """
            INSERT OR FAIL INTO temp.contact
            SELECT stored.* FROM json_each(?) AS asked CROSS JOIN main.contact AS stored
             WHERE stored.workspace_id = ? AND stored.%s = asked.value
            ON CONFLICT (workspace_id, id) DO NOTHING""";

    private static final String BY_EMAIL = FETCH.formatted("email_key");
    private static final String BY_USER_ID = FETCH.formatted("user_id");
    private static final String BY_ID = FETCH.formatted("id");

    private final Session session;
    private final WorkspaceId workspace;

    StoredContacts(Session session, WorkspaceId workspace) {
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

    private void fetch(String sql, Collection<String> asked) {
        if (asked.isEmpty()) {
            return;
        }
        session.run(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                statement.setString(1, AskedJson.texts(asked));
                statement.setString(2, workspace.value());
                return statement.executeUpdate();
            }
        });
    }
}
