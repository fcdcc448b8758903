package dev.muster.adapters.jdbi.transaction;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.delivery.Deliveries;
import dev.muster.adapters.jdbi.erasure.Spellings;
import dev.muster.adapters.jdbi.erasure.Traces;
import dev.muster.adapters.jdbi.erasure.UnsweptRemovals;
import dev.muster.adapters.jdbi.idempotency.RecordedAnswers;
import dev.muster.adapters.jdbi.imports.RejectedRows;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Removes contacts of one workspace in one transaction, with all that names them elsewhere. */
final class ContactRemoval {

    private static final String FIND = """
            SELECT contact.id, contact.email_key, contact.email, contact.user_id, contact.status,
                   contact.tags, contact.attributes
              FROM (SELECT DISTINCT value FROM json_each(?)) AS asked CROSS JOIN contact
             WHERE contact.workspace_id = ? AND contact.id = asked.value""";

    private static final String REMOVE =
            "DELETE FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND workspace_id = ?";

    private static final String REMOVE_STATUS_CHANGES =
            "DELETE FROM status_change WHERE contact_id IN (SELECT value FROM json_each(?)) AND workspace_id = ?";

    private final Session session;
    private final WorkspaceId workspace;
    private final Traces traces;

    /**
     * Removals in one transaction.
     *
     * @param traces takes what is to be swept once the transaction has committed
     */
    ContactRemoval(Session session, WorkspaceId workspace, Traces traces) {
        this.session = session;
        this.workspace = workspace;
        this.traces = traces;
    }

    Set<ContactId> remove(Collection<ContactId> contacts) {
        return session.run(handle -> {
            Set<ContactId> removed = new LinkedHashSet<>();
            List<EmailAddress> addresses = new ArrayList<>();
            String asked = JsonParameter.ofTexts(
                    contacts.stream().map(ContactId::value).toList());
            RowReader.readAll(handle, FIND, List.of(asked, workspace.value()), row -> {
                removed.add(new ContactId(row.getString(1)));
                addresses.add(new EmailAddress(row.getString(3), row.getString(2)));
                note(row);
            });
            if (!removed.isEmpty()) {
                remove(handle, removed, new Spellings(addresses));
            }
            return removed;
        });
    }

    /** In the order in which table and indexes hold it. */
    private void note(ResultSet row) throws SQLException {
        String userId = row.getString(4) == null ? "" : row.getString(4);
        traces.add(row.getString(1) + row.getString(2) + row.getString(3) + userId + row.getString(5));
        traces.add(workspace.value() + row.getString(2));
        traces.add(workspace.value() + userId);
        traces.add(row.getString(6) + row.getString(7));
    }

    private void remove(Handle handle, Set<ContactId> contacts, Spellings spellings) throws SQLException {
        String asked =
                JsonParameter.ofTexts(contacts.stream().map(ContactId::value).toList());
        handle.execute(REMOVE, asked, workspace.value());
        handle.execute(REMOVE_STATUS_CHANGES, asked, workspace.value());
        new RejectedRows(handle, workspace).erase(spellings);
        new RecordedAnswers(handle, workspace).erase(spellings);
        new Deliveries(handle, workspace).erase(contacts, traces);
        UnsweptRemovals.add(handle, workspace, contacts.size());
        traces.count(workspace, contacts.size());
    }
}
