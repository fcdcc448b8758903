package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is entered in the ledger together, all or none. Not thread-safe; used once. */
final class Changes {

    private final Register register;
    private final Tally tally;
    private final Instant now;
    private final Map<ContactId, LedgerEntry> entries = new LinkedHashMap<>();

    Changes(Register register, Tally tally) {
        this.register = register;
        this.tally = tally;
        this.now = register.now();
    }

    /** About to be sent under this name. */
    Part begin(BatchId id, List<Parcel> parcels, Part.Past past) {
        List<Parcel> begun = new ArrayList<>();
        for (Parcel parcel : parcels) {
            begun.add(change(parcel, parcel.entry().sentIn(id, parcel.content(), now)));
        }
        return new Part(id, List.copyOf(begun), past);
    }

    void accept(Parcel parcel) {
        change(parcel, parcel.entry().accepted(now));
    }

    void reject(Parcel parcel, Refusal refusal) {
        change(parcel, parcel.entry().rejected(refusal, now));
    }

    void rejectUnsent(Parcel parcel, Refusal refusal) {
        change(parcel, parcel.entry().rejected(refusal, parcel.content(), now));
    }

    /** Nothing was sent after all. */
    void restore(Parcel parcel) {
        entries.put(parcel.before().contact(), parcel.before());
        tally.restore(parcel.entry(), parcel.before());
    }

    void putBack(Parcel parcel) {
        change(parcel, parcel.entry().putBack(now));
    }

    /** Enters everything. */
    void enter() {
        register.enter(entries.values());
    }

    private Parcel change(Parcel parcel, LedgerEntry entry) {
        entries.put(entry.contact(), entry);
        tally.move(parcel.entry(), entry);
        return parcel.at(entry);
    }
}
