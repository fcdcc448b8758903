package dev.muster.standalone;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/** Removes everybody from the only workspace of a store. */
public final class Removal {

    private Removal() {}

    public static void removeAll(SqliteStore store) {
        WorkspaceId workspace = store.workspaces().all().get(0).id();
        List<ContactId> everybody = new ArrayList<>();
        store.contacts().readAll(workspace, contact -> everybody.add(contact.id()));
        store.contacts()
                .inTransaction(
                        workspace,
                        transaction -> new TransactionEnd.Commit<>(
                                transaction.contacts().remove(everybody)));
    }
}
