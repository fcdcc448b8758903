package dev.muster.standalone.pushing.status;

import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** Reads the contacts that a vendor rejected, page by page. Not thread-safe. */
final class RejectedPages implements Iterator<List<LedgerEntry>> {

    static final Set<DeliveryState> REJECTED = Set.of(DeliveryState.REJECTED_FOR_GOOD, DeliveryState.REJECTED_FOR_NOW);

    private static final int ENTRIES_PER_PAGE = 1_000;

    private final DeliveryLedger ledger;
    private final DeliveryScope scope;
    private LedgerQuery query = LedgerQuery.of(REJECTED, ENTRIES_PER_PAGE);
    private List<LedgerEntry> page;

    RejectedPages(DeliveryLedger ledger, DeliveryScope scope) {
        this.ledger = ledger;
        this.scope = scope;
        page = ledger.page(scope, query);
    }

    @Override
    public boolean hasNext() {
        return !page.isEmpty();
    }

    @Override
    public List<LedgerEntry> next() {
        if (page.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<LedgerEntry> current = page;
        query = query.after(current.get(current.size() - 1).contact());
        page = ledger.page(scope, query);
        return current;
    }
}
