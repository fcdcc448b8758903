package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.JobLog;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * What one session sees of one workspace.
 *
 * @param contacts the contacts
 * @param attributeKeys the attribute keys
 * @param jobs the progress of jobs
 */
record SqlTransaction(Contacts contacts, AttributeKeys attributeKeys, JobLog jobs) implements StoreTransaction {

    /**
     * A transaction.
     *
     * @param traces takes what is to be swept once it has committed
     */
    static SqlTransaction of(Session session, WorkspaceId workspace, Traces traces) {
        return new SqlTransaction(
                new SqlContacts(
                        new ContactLookup(session, workspace),
                        new ContactWriter(session, workspace),
                        new ContactRemoval(session, workspace, traces)),
                new SqlAttributeKeys(session, workspace),
                new SqlJobLog(session, workspace));
    }
}
