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

    LedgerUpdate(ScopedLedger register, DeliveryCounts tally) {
        this.scopedLedger = register;
        this.deliveryCounts = tally;
        this.now = register.now();
    }

    /** About to be sent under this name. */
    SubBatch markSent(BatchId id, List<PreparedContact> parcels, SubBatch.PriorDelivery past) {
        List<PreparedContact> begun = new ArrayList<>();
        for (PreparedContact parcel : parcels) {
            begun.add(change(parcel, parcel.entry().sentIn(id, parcel.content(), now)));
        }
        return new SubBatch(id, List.copyOf(begun), past);
    }

    void accept(PreparedContact parcel) {
        change(parcel, parcel.entry().accepted(now));
    }

    void reject(PreparedContact parcel, Refusal refusal) {
        change(parcel, parcel.entry().rejected(refusal, now));
    }

    void rejectUnsent(PreparedContact parcel, Refusal refusal) {
        change(parcel, parcel.entry().rejected(refusal, parcel.content(), now));
    }

    /** Nothing was sent after all. */
    void restore(PreparedContact parcel) {
        entries.put(parcel.before().contact(), parcel.before());
        deliveryCounts.restore(parcel.entry(), parcel.before());
    }

    void requeue(PreparedContact parcel) {
        change(parcel, parcel.entry().requeued(now));
    }

    /** Enters everything. */
    void save() {
        scopedLedger.save(entries.values());
    }

    private PreparedContact change(PreparedContact parcel, LedgerEntry entry) {
        entries.put(entry.contact(), entry);
        deliveryCounts.move(parcel.entry(), entry);
        return parcel.withEntry(entry);
    }
}
