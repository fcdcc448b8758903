package dev.muster.domain.memory;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A delivery ledger that saves nothing for contacts that are not stored. Thread-safe. */
final class StoredContactsLedger implements DeliveryLedger {

    private final StoredWorkspaces workspaces;
    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();

    StoredContactsLedger(StoredWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
        return ledger.find(scope, contacts);
    }

    @Override
    public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
        return ledger.page(scope, query);
    }

    /** In the turn of a writer, so that nobody is removed meanwhile. */
    @Override
    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
        workspaces
                .find(scope.workspace())
                .ifPresent(workspace -> workspace.change(state -> {
                    ledger.save(scope, ofStoredContacts(state, entries));
                    return new StoredWorkspace.Change<>(state, true);
                }));
    }

    private static List<LedgerEntry> ofStoredContacts(WorkspaceState state, Collection<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> state.numbersById().find(entry.contact()).isPresent())
                .toList();
    }

    @Override
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return ledger.counts(workspace);
    }

    /** Forgets a contact that has been removed. */
    void forget(WorkspaceId workspace, ContactId contact) {
        ledger.forget(workspace, contact);
    }
}
