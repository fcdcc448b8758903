package dev.muster.domain.delivery.outcome;

/** Where a contact stands with a sink. */
public enum DeliveryState {
    /** To be sent: new, changed, or put back. */
    PENDING,
    /** The sink has it as it was last sent. */
    ACCEPTED,
    /** The sink refuses it, and will until the contact changes. */
    REJECTED_FOR_GOOD,
    /** The sink refused it for a reason that may pass. */
    REJECTED_FOR_NOW,
    /** It was sent, and no answer is on record: the process was killed, or the answer was lost. */
    UNKNOWN
}
