package dev.muster.adapters.jdbi.transaction;

import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.contact.ContactLookup;
import dev.muster.adapters.jdbi.contact.ContactWriter;
import dev.muster.adapters.jdbi.contact.SqlAttributeKeys;
import dev.muster.adapters.jdbi.imports.SqlJobLog;
import dev.muster.adapters.jdbi.suppression.SqlExclusions;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * What one session sees of one workspace.
 *
 * @param contacts the contacts
 * @param attributeKeys the attribute keys
 * @param jobs the progress of jobs
 * @param exclusions who is kept out
 */
public record SqlTransaction(Contacts contacts, AttributeKeys attributeKeys, JobLog jobs, Exclusions exclusions)
        implements StoreTransaction {

    /**
     * A transaction.
     *
     * @param onRemoval is told when contacts are removed
     */
    public static SqlTransaction of(Session session, WorkspaceId workspace, Runnable onRemoval) {
        return new SqlTransaction(
                new SqlContacts(
                        new ContactLookup(session, workspace),
                        new ContactWriter(session, workspace),
                        new ContactRemoval(session, workspace, onRemoval)),
                new SqlAttributeKeys(session, workspace),
                new SqlJobLog(session, workspace),
                SqlExclusions.of(session, workspace));
    }
}
