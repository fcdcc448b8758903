package dev.muster.testkit.saboteur;

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

/** A delivery ledger that is all right until something is overridden. */
class ForwardingDeliveries implements DeliveryLedger {

    final DeliveryLedger ledger;

    ForwardingDeliveries(DeliveryLedger ledger) {
        this.ledger = ledger;
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
    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
        ledger.save(scope, entries);
    }

    @Override
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return ledger.counts(workspace);
    }
}
