package dev.muster.testkit;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.clauses.delivery.DeliveryRemovalClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StorePorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** Clauses DL: the ledger of a store, which knows the contacts. */
abstract class StoredDeliveryLedgerContract extends DeliveryLedgerContract {

    /** No store has trouble with so many additions. */
    private static final int ADDITIONS = 500;

    private final ImportStoreContract contract;
    private Optional<ContactStore> store = Optional.empty();
    private int people;

    StoredDeliveryLedgerContract(ImportStoreContract contract) {
        this.contract = contract;
    }

    @Override
    protected DeliveryLedger openEmptyLedger() {
        StorePorts ports = contract.openEmptyStore();
        store = Optional.of(ports.contacts());
        return ports.deliveries();
    }

    @Override
    protected void addWorkspace(Workspace workspace) {
        contract.addWorkspace(workspace);
    }

    @Override
    protected void addContacts(WorkspaceId workspace, Collection<ContactId> contacts) {
        List<ContactId> all = List.copyOf(contacts);
        for (int from = 0; from < all.size(); from += ADDITIONS) {
            add(workspace, all.subList(from, Math.min(all.size(), from + ADDITIONS)));
        }
    }

    private void add(WorkspaceId workspace, List<ContactId> contacts) {
        List<Addition> additions = new ArrayList<>();
        for (ContactId contact : contacts) {
            additions.add(new Addition(contact, Person.number(people++).profile(), Fingerprint.NONE));
        }
        store.orElseThrow()
                .inTransaction(
                        workspace,
                        transaction -> new TransactionEnd.Commit<>(
                                transaction.contacts().write(StoreClauses.adding(additions))));
    }

    @Override
    protected Duration patience() {
        return contract.patience();
    }

    @Nested
    @DisplayName("beside contacts")
    class BesideContacts extends DeliveryRemovalClauses {
        BesideContacts() {
            super(contract.underTest());
        }
    }
}
