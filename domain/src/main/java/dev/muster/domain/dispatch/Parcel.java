package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.ContentDigest;
import dev.muster.domain.delivery.Expression;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.Outgoing;
import dev.muster.domain.delivery.Refusal;
import dev.muster.domain.delivery.RefusalCode;
import java.util.Optional;

/**
 * A contact that is ready to be sent.
 *
 * @param entry where it stands
 * @param before where it stood when it was packed
 * @param outgoing what is sent
 * @param expression the same in the sink's terms
 * @param content the digest of that
 */
record Parcel(LedgerEntry entry, LedgerEntry before, Outgoing outgoing, Expression expression, ContentDigest content) {

    /** Why it cannot be sent as it is; empty if it can. */
    Optional<Refusal> refusal() {
        return expression.refusal();
    }

    /** Whether the sink failed on the contact before, and not on others. */
    boolean madeSinkFail() {
        return before.refusal()
                .filter(refusal -> refusal.code() == RefusalCode.SINK_FAILED)
                .isPresent();
    }

    /** The same contact where it stands now. */
    Parcel at(LedgerEntry now) {
        return new Parcel(now, before, outgoing, expression, content);
    }
}
