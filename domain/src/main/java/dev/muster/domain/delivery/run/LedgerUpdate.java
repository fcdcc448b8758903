package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is entered in the ledger together, all or none. Not thread-safe; used once. */
final class LedgerUpdate {

    private final ScopedLedger scopedLedger;
    private final DeliveryCounts deliveryCounts;
    private final Instant now;
    private final Map<ContactId, LedgerEntry> entries = new LinkedHashMap<>();

    LedgerUpdate(ScopedLedger scopedLedger, DeliveryCounts deliveryCounts) {
        this.scopedLedger = scopedLedger;
        this.deliveryCounts = deliveryCounts;
        this.now = scopedLedger.now();
    }

    /** About to be sent under this name. */
    SubBatch markSent(BatchId id, List<PreparedContact> preparedContacts, SubBatch.PriorDelivery past) {
        List<PreparedContact> begun = new ArrayList<>();
        for (PreparedContact preparedContact : preparedContacts) {
            begun.add(change(preparedContact, preparedContact.entry().sentIn(id, preparedContact.content(), now)));
        }
        return new SubBatch(id, List.copyOf(begun), past);
    }

    void accept(PreparedContact preparedContact) {
        change(preparedContact, preparedContact.entry().accepted(now));
    }

    void reject(PreparedContact preparedContact, Refusal refusal) {
        change(preparedContact, preparedContact.entry().rejected(refusal, now));
    }

    void rejectUnsent(PreparedContact preparedContact, Refusal refusal) {
        change(preparedContact, preparedContact.entry().rejected(refusal, preparedContact.content(), now));
    }

    /** Nothing was sent after all. */
    void restore(PreparedContact preparedContact) {
        entries.put(preparedContact.before().contact(), preparedContact.before());
        deliveryCounts.restore(preparedContact.entry(), preparedContact.before());
    }

    void requeue(PreparedContact preparedContact) {
        change(preparedContact, preparedContact.entry().requeued(now));
    }

    /** Enters everything. */
    void save() {
        scopedLedger.save(entries.values());
    }

    private PreparedContact change(PreparedContact preparedContact, LedgerEntry entry) {
        entries.put(entry.contact(), entry);
        deliveryCounts.move(preparedContact.entry(), entry);
        return preparedContact.withEntry(entry);
    }
}
