package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * What one session sees of one workspace.
 *
 * @param contacts the contacts
 * @param attributeKeys the attribute keys
 */
record SqlTransaction(Contacts contacts, AttributeKeys attributeKeys) implements StoreTransaction {

    static SqlTransaction of(Session session, WorkspaceId workspace) {
        return new SqlTransaction(
                new SqlContacts(new ContactLookup(session, workspace), new ContactWriter(session, workspace)),
                new SqlAttributeKeys(session, workspace));
    }
}
