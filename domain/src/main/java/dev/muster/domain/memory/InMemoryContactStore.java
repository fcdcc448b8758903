package dev.muster.domain.memory;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Contacts in memory. A workspace it never heard of is empty and has the default attribute keys. Thread-safe.
 *
 * <p>Transactions on one workspace run one after the other; rehearsals and readers wait for nobody. A transaction inside
 * a transaction on the same workspace throws {@link IllegalStateException}.
 */
public final class InMemoryContactStore implements ContactStore {

    private final ConcurrentMap<WorkspaceId, StoredWorkspace> workspaces = new ConcurrentHashMap<>();

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return stored(workspace).change(state -> {
            InMemoryTransaction transaction = new InMemoryTransaction(state);
            TransactionEnd<T> end = work.run(transaction);
            WorkspaceState next = end instanceof TransactionEnd.Commit<T> ? transaction.state() : state;
            return new StoredWorkspace.Change<>(next, end.result());
        });
    }

    @Override
    public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
        return work.run(new InMemoryTransaction(stored(workspace).state())).result();
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        stored(workspace).state().readAll(reader);
    }

    /** Every contact of the workspace, oldest first. */
    public List<Contact> contacts(WorkspaceId workspace) {
        List<Contact> contacts = new ArrayList<>();
        readAll(workspace, contacts::add);
        return List.copyOf(contacts);
    }

    private StoredWorkspace stored(WorkspaceId workspace) {
        return workspaces.computeIfAbsent(workspace, unheardOf -> new StoredWorkspace());
    }
}
