package dev.muster.domain.delivery.outcome;

/** How a delivery came to its end. */
public enum DeliveryEnding {
    /** Everything that was due was sent. */
    COMPLETE,
    /** Its time was up. */
    DEADLINE,
    /** Its thread was interrupted. */
    INTERRUPTED,
    /** The sink does not let us in. */
    CLOSED,
    /** The sink wants to be asked later, or cannot be connected to. */
    POSTPONED,
    /** The sink fails, or does not answer. */
    UNREACHABLE,
    /** The sink refuses one contact after the other: something is wrong with all of them. */
    HOPELESS
}
