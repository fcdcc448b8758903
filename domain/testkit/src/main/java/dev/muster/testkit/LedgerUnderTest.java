package dev.muster.testkit;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The delivery ledger that the clauses test, as the adapter's contract class opens it. */
final class LedgerUnderTest {

    private final Supplier<DeliveryLedger> opening;
    private final Consumer<Workspace> addingWorkspace;
    private final BiConsumer<WorkspaceId, Collection<ContactId>> addingContacts;
    private final Supplier<Duration> patience;

    LedgerUnderTest(
            Supplier<DeliveryLedger> opening,
            Consumer<Workspace> addingWorkspace,
            BiConsumer<WorkspaceId, Collection<ContactId>> addingContacts,
            Supplier<Duration> patience) {
        this.opening = opening;
        this.addingWorkspace = addingWorkspace;
        this.addingContacts = addingContacts;
        this.patience = patience;
    }

    DeliveryLedger openEmptyLedger() {
        return opening.get();
    }

    void addWorkspace(Workspace workspace) {
        addingWorkspace.accept(workspace);
    }

    void addContacts(WorkspaceId workspace, Collection<ContactId> contacts) {
        addingContacts.accept(workspace, contacts);
    }

    Duration patience() {
        return patience.get();
    }
}
