package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import java.util.List;

/**
 * A batch that the ledger knows of, or a part of one that was split.
 *
 * @param id under which name it is sent
 * @param contacts what is in it
 * @param priorDelivery what may have become of the same contacts already
 */
record SubBatch(BatchId id, List<PreparedContact> contacts, PriorDelivery priorDelivery) {

    OutgoingBatch batch(OutgoingBatch.Effort effort) {
        return new OutgoingBatch(
                id, contacts.stream().map(PreparedContact::outgoing).toList(), effort);
    }

    /** What happened before. */
    enum PriorDelivery {
        /** They never got there. */
        NONE,
        /** They may be there. */
        POSSIBLE
    }
}
