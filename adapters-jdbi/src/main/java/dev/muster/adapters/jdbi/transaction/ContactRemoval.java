package dev.muster.adapters.jdbi.transaction;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.delivery.Deliveries;
import dev.muster.adapters.jdbi.erasure.RemovalCount;
import dev.muster.adapters.jdbi.erasure.Spellings;
import dev.muster.adapters.jdbi.idempotency.RecordedAnswers;
import dev.muster.adapters.jdbi.imports.RejectedRows;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.workspace.WorkspaceId;
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
            SELECT contact.id, contact.email_key, contact.email
              FROM (SELECT DISTINCT value FROM %s AS listed) AS asked CROSS JOIN contact
             WHERE contact.workspace_id = ? AND contact.id = asked.value""";

    private static final String REMOVE = "DELETE FROM contact WHERE id IN %s AND workspace_id = ?";

    private static final String REMOVE_STATUS_CHANGES =
            "DELETE FROM status_change WHERE contact_id IN %s AND workspace_id = ?";

    private final Session session;
    private final WorkspaceId workspace;
    private final Runnable onRemoval;

    /**
     * Removals in one transaction.
     *
     * @param onRemoval is told when contacts are removed
     */
    ContactRemoval(Session session, WorkspaceId workspace, Runnable onRemoval) {
        this.session = session;
        this.workspace = workspace;
        this.onRemoval = onRemoval;
    }

    Set<ContactId> remove(Collection<ContactId> contacts) {
        return session.run(handle -> {
            Set<ContactId> removed = new LinkedHashSet<>();
            List<EmailAddress> addresses = new ArrayList<>();
            String asked = JsonParameter.ofTexts(
                    contacts.stream().map(ContactId::value).toList());
            RowReader.readAll(handle, sql(FIND), List.of(asked, workspace.value()), row -> {
                removed.add(new ContactId(row.getString(1)));
                addresses.add(new EmailAddress(row.getString(3), row.getString(2)));
            });
            if (!removed.isEmpty()) {
                remove(handle, removed, new Spellings(addresses));
            }
            return removed;
        });
    }

    private String sql(String template) {
        return template.formatted(session.dialect().elements("?"));
    }

    private void remove(Handle handle, Set<ContactId> contacts, Spellings spellings) throws SQLException {
        String asked =
                JsonParameter.ofTexts(contacts.stream().map(ContactId::value).toList());
        handle.execute(sql(REMOVE), asked, workspace.value());
        handle.execute(sql(REMOVE_STATUS_CHANGES), asked, workspace.value());
        new RejectedRows(handle, workspace).erase(spellings, session.dialect());
        new RecordedAnswers(handle, workspace).erase(spellings, session.dialect());
        new Deliveries(handle, workspace).erase(contacts, session.dialect());
        RemovalCount.add(handle, workspace, contacts.size());
        onRemoval.run();
    }
}
