package dev.muster.domain.delivery;

/** What is said of the status of somebody who is subscribed here? */
public enum OnSubscribed {
    /**
     * Nothing: new contacts begin as subscribed there, and whoever has unsubscribed there stays so. Every other status is
     * stated as it is here, whichever of the three the sink has.
     */
    LEAVE_TO_SINK,
    /** That they are subscribed, even if they have unsubscribed there: somebody has their new consent on record. */
    STATE
}
