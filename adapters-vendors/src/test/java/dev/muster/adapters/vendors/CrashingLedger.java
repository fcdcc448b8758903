package dev.muster.adapters.vendors;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A ledger under which the process dies once, instead of saving. What was saved before is there afterwards. */
final class CrashingLedger implements DeliveryLedger {

    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private int savesLeft;

    /** Saves so many times before that. */
    CrashingLedger(int saves) {
        savesLeft = saves;
    }

    @Override
    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
        if (savesLeft-- == 0) {
            throw new IllegalStateException("killed");
        }
        ledger.save(scope, entries);
    }

    @Override
    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
        return ledger.find(scope, contacts);
    }

    @Override
    public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
        return ledger.page(scope, query);
    }

    @Override
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return ledger.counts(workspace);
    }
}
