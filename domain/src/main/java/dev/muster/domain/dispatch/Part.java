package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.OutgoingBatch;
import java.util.List;

/**
 * A batch that the ledger knows of, or a part of one that was split.
 *
 * @param id under which name it is sent
 * @param parcels what is in it
 * @param past what may have become of the same contacts already
 */
record Part(BatchId id, List<Parcel> parcels, Past past) {

    OutgoingBatch batch(OutgoingBatch.Effort effort) {
        return new OutgoingBatch(id, parcels.stream().map(Parcel::outgoing).toList(), effort);
    }

    /** What happened before. */
    enum Past {
        /** They never got there. */
        NONE,
        /** They may be there. */
        MAY_HAVE_ARRIVED
    }
}
