package dev.muster.domain.delivery.outcome;

/** What became of a contact in a delivery. */
public enum DeliveryOutcome {
    /** The sink took it. */
    ACCEPTED,
    /** The sink had it as it is; it was not sent. */
    UNCHANGED,
    /** The sink refuses it until it changes. */
    REJECTED_FOR_GOOD,
    /** The sink refused it; the next delivery tries again. */
    REJECTED_FOR_NOW,
    /** It was sent and no answer came; the next delivery settles it. */
    UNKNOWN,
    /** It was not sent, and the sink does not have it as it is. */
    PENDING,
    /** It was removed here before it could be sent. */
    REMOVED;

    /** The outcome of a contact that is left in this state. */
    public static DeliveryOutcome of(DeliveryState state) {
        return switch (state) {
            case PENDING -> PENDING;
            case ACCEPTED -> ACCEPTED;
            case REJECTED_FOR_GOOD -> REJECTED_FOR_GOOD;
            case REJECTED_FOR_NOW -> REJECTED_FOR_NOW;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
