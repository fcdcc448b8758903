package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.Optional;

/**
 * A contact that is ready to be sent.
 *
 * @param entry where it stands
 * @param before where it stood when it was packed
 * @param outgoing what is sent
 * @param encoded the same in the sink's terms
 * @param content the digest of that
 */
record PreparedContact(
        LedgerEntry entry,
        LedgerEntry before,
        OutgoingContact outgoing,
        EncodedContact encoded,
        ContentDigest content) {

    /** Why it cannot be sent as it is; empty if it can. */
    Optional<Refusal> refusal() {
        return encoded.refusal();
    }

    /** Whether the sink failed on the contact before, and not on others. */
    boolean isPoisoned() {
        return before.refusal()
                .filter(refusal -> refusal.code() == RefusalCode.SINK_FAILED)
                .isPresent();
    }

    /** The same contact where it stands now. */
    PreparedContact withEntry(LedgerEntry now) {
        return new PreparedContact(now, before, outgoing, encoded, content);
    }
}
