package dev.muster.domain.delivery;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ledger whose process is killed while it saves: some times before, some times after. */
final class CrashingLedger implements DeliveryLedger {

    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private Set<Integer> before = Set.of();
    private Set<Integer> after = Set.of();
    private final Set<ContactId> forgotten = new HashSet<>();
    private int saves;

    /** The process dies at these saves, the first one being 0. */
    void dieAt(Set<Integer> beforeThese, Set<Integer> afterThese) {
        before = beforeThese;
        after = afterThese;
    }

    /** The contact was removed, and its entry with it. */
    void forget(String address) {
        forgotten.add(new ContactId(address));
    }

    @Override
    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
        int save = saves++;
        if (before.contains(save)) {
            throw new IllegalStateException("killed");
        }
        ledger.save(scope, entries);
        if (after.contains(save)) {
            throw new IllegalStateException("killed");
        }
    }

    @Override
    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
        return ledger.find(scope, contacts);
    }

    @Override
    public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
        return ledger.page(scope, query).stream()
                .filter(entry -> !forgotten.contains(entry.contact()))
                .toList();
    }

    @Override
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return ledger.counts(workspace);
    }
}
