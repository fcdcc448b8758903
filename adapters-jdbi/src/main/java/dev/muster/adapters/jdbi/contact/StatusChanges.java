package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the status of one workspace's contacts changed. */
final class StatusChanges {

    private static final String CURRENT = """
            SELECT contact.id, contact.status
              FROM %s AS asked CROSS JOIN contact
             WHERE contact.workspace_id = ? AND contact.id = asked.value""";

    private static final String RECORD = """
            INSERT INTO status_change (workspace_id, contact_id, position, from_status, to_status, changed_at,
                                       door, actor, reason)
            SELECT ?, ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ?, ?
              FROM status_change
             WHERE workspace_id = ? AND contact_id = ?""";

    private static final String BY_CONTACTS = """
            SELECT status_change.contact_id, status_change.from_status, status_change.to_status,
                   status_change.changed_at, status_change.door, status_change.actor, status_change.reason
              FROM (SELECT DISTINCT value FROM %s AS listed) AS asked CROSS JOIN status_change
             WHERE status_change.workspace_id = ? AND status_change.contact_id = asked.value
             ORDER BY status_change.changed_at, status_change.contact_id, status_change.position""";

    private final Session session;
    private final WorkspaceId workspace;

    StatusChanges(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    /** The stored status of those whose status shall become another one. */
    Map<ContactId, ContactStatus> before(Collection<Change> changes) {
        List<String> altered = changes.stream()
                .filter(change -> change.before().status() != change.after().status())
                .map(change -> change.id().value())
                .toList();
        Map<ContactId, ContactStatus> before = new HashMap<>();
        if (!altered.isEmpty()) {
            query(
                    CURRENT,
                    altered,
                    row -> before.put(new ContactId(row.getString(1)), ContactRecord.status(row.getString(2))));
        }
        return before;
    }

    /** Keeps what these changes altered; each of them has its status before. */
    void record(Collection<Change> changes, Map<ContactId, ContactStatus> before, Instant at, Attribution by) {
        List<Change> altered = changes.stream()
                .filter(change -> before.get(change.id()) != change.after().status())
                .toList();
        if (altered.isEmpty()) {
            return;
        }
        session.run(handle -> {
            try (PreparedStatement row = handle.getConnection().prepareStatement(RECORD)) {
                for (Change change : altered) {
                    bind(
                            row,
                            change,
                            before.getOrDefault(change.id(), change.before().status()),
                            at,
                            by);
                    row.addBatch();
                }
                return row.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement row, Change change, ContactStatus from, Instant at, Attribution by)
            throws SQLException {
        row.setString(1, workspace.value());
        row.setString(2, change.id().value());
        row.setString(3, from.word());
        row.setString(4, change.after().status().word());
        row.setLong(5, at.toEpochMilli());
        row.setString(6, Surrogates.requirePaired(by.door()));
        row.setString(7, Surrogates.requirePaired(by.actor()));
        row.setString(8, Surrogates.requirePaired(by.reason()));
        row.setString(9, workspace.value());
        row.setString(10, change.id().value());
    }

    /** Those of these contacts, oldest first. */
    List<StatusChange> of(Collection<ContactId> contacts) {
        List<StatusChange> changes = new ArrayList<>();
        query(BY_CONTACTS, contacts.stream().map(ContactId::value).toList(), row -> changes.add(change(row)));
        return changes;
    }

    private static StatusChange change(ResultSet row) throws SQLException {
        return new StatusChange(
                new ContactId(row.getString(1)),
                ContactRecord.status(row.getString(2)),
                ContactRecord.status(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                new Attribution(row.getString(5), row.getString(6), row.getString(7)));
    }

    private void query(String sql, Collection<String> contacts, RowReader reader) {
        String its = sql.formatted(session.dialect().elements("?"));
        session.run(handle -> {
            RowReader.readAll(handle, its, List.of(JsonParameter.ofTexts(contacts), workspace.value()), reader);
            return true;
        });
    }
}
