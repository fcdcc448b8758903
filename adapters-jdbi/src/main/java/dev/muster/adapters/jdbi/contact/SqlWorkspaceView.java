package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One workspace as one snapshot shows it. */
public final class SqlWorkspaceView implements WorkspaceView {

    static final String BY_ID = "SELECT " + ContactRecord.COLUMNS + " FROM contact WHERE workspace_id = ? AND id = ?";

    private final Session session;
    private final WorkspaceId workspace;

    public SqlWorkspaceView(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        if (Surrogates.hasUnpaired(id.value())) {
            return Optional.empty();
        }
        List<Contact> found = new ArrayList<>();
        session.run(handle -> {
            RowReader.readAll(
                    handle,
                    BY_ID,
                    List.of(workspace.value(), id.value()),
                    row -> found.add(ContactRecord.contact(row)));
            return true;
        });
        return found.stream().findFirst();
    }

    @Override
    public ContactPage page(ContactQuery query) {
        return session.run(new PageQuery(session.dialect(), workspace, query)::run);
    }

    @Override
    public List<StoredKey> keys() {
        return session.run(handle -> AttributeKeyRecord.all(handle, workspace));
    }

    @Override
    public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
        return contacts.isEmpty() ? List.of() : new StatusChanges(session, workspace).of(contacts);
    }
}
