package dev.muster.domain.delivery;

import static dev.muster.domain.delivery.outcome.DeliveryState.ACCEPTED;
import static dev.muster.domain.delivery.outcome.DeliveryState.PENDING;
import static dev.muster.domain.delivery.outcome.DeliveryState.REJECTED_FOR_GOOD;
import static dev.muster.domain.delivery.outcome.DeliveryState.REJECTED_FOR_NOW;

import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryState;
import java.util.Optional;
import java.util.Set;

/** Which contacts a delivery is about. */
public enum Selection {
    /** All that the sink does not have as they are now, but for those it refuses for good. */
    DUE,
    /** Like {@link #DUE} without those that were refused and have not changed since. */
    PENDING_ONLY,
    /** Those that were refused, for now or for good. */
    REJECTED_ONLY,
    /** Every contact, also those that the sink has as they are. */
    ALL;

    /** The states that contacts are sent from. */
    public Set<DeliveryState> sendable() {
        return switch (this) {
            case DUE -> Set.of(PENDING, REJECTED_FOR_NOW);
            case PENDING_ONLY -> Set.of(PENDING);
            case REJECTED_ONLY -> Set.of(REJECTED_FOR_GOOD, REJECTED_FOR_NOW);
            case ALL -> Set.of(PENDING, ACCEPTED, REJECTED_FOR_GOOD, REJECTED_FOR_NOW);
        };
    }

    /** Whether batches without an answer are settled. */
    public boolean settlesUnknown() {
        return this != REJECTED_ONLY;
    }

    /**
     * Whether the delivery is about this contact.
     *
     * @param entry where it stands; empty if the sink has never heard of it
     * @param content what the sink would know of it
     */
    public boolean selects(Optional<LedgerEntry> entry, ContentDigest content) {
        if (entry.isEmpty()) {
            return this != REJECTED_ONLY;
        }
        DeliveryState state = entry.get().state();
        boolean changed = !entry.get().content().equals(Optional.of(content));
        return switch (this) {
            case ALL -> true;
            case REJECTED_ONLY -> sendable().contains(state);
            case DUE -> changed || (state != ACCEPTED && state != REJECTED_FOR_GOOD);
            case PENDING_ONLY ->
                changed || (state != ACCEPTED && state != REJECTED_FOR_GOOD && state != REJECTED_FOR_NOW);
        };
    }
}
