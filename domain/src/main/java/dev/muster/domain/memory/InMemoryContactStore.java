package dev.muster.domain.memory;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Contacts in memory. On its own it takes any workspace, empty at first and with the default attribute keys; once
 * {@link InMemoryWorkspaces} were made for it, only those that were added. Thread-safe.
 *
 * <p>Transactions on one workspace run one after the other; previews and readers wait for nobody. A transaction inside
 * a transaction on the same workspace throws {@link IllegalStateException}.
 */
public final class InMemoryContactStore implements ContactStore {

    private final StoredWorkspaces workspaces = new StoredWorkspaces();
    private final ImportJournal journal = new InMemoryImportJournal(workspaces);
    private final InMemoryIdempotencyLedger answers = new InMemoryIdempotencyLedger(workspaces);
    private final StoredContactsLedger deliveries = new StoredContactsLedger(workspaces);

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return workspaces.require(workspace).change(state -> {
            InMemoryTransaction transaction = new InMemoryTransaction(state);
            TransactionEnd<T> end = work.run(transaction);
            if (end instanceof TransactionEnd.RollBack<T>) {
                return new StoredWorkspace.Change<>(state, end.result());
            }
            transaction.removed().forEach(contact -> forget(workspace, contact));
            return new StoredWorkspace.Change<>(transaction.state(), end.result());
        });
    }

    private void forget(WorkspaceId workspace, Contact removed) {
        answers.erase(workspace, removed.profile().email());
        deliveries.forget(workspace, removed.id());
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return looking.apply(new InMemoryView(workspaces.state(workspace)));
    }

    /** The import jobs of all workspaces. */
    public ImportJournal journal() {
        return journal;
    }

    /** The recorded answers. */
    public IdempotencyLedger idempotencyLedger() {
        return answers;
    }

    /** Where the stored contacts stand with sinks. Nothing can be saved to it inside a transaction. */
    public DeliveryLedger deliveryLedger() {
        return deliveries;
    }

    @Override
    public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
        return work.run(new InMemoryTransaction(workspaces.require(workspace).state()))
                .result();
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        workspaces.state(workspace).readAll(reader);
    }

    /** Every contact of the workspace, oldest first. */
    public List<Contact> contacts(WorkspaceId workspace) {
        List<Contact> contacts = new ArrayList<>();
        readAll(workspace, contacts::add);
        return List.copyOf(contacts);
    }

    StoredWorkspaces workspaces() {
        return workspaces;
    }
}
