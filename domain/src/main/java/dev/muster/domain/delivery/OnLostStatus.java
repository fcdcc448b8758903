package dev.muster.domain.delivery;

/** What if somebody is not simply subscribed, and the sink cannot say so? */
public enum OnLostStatus {
    /** The contact is sent like any other, and the plan counts it as a loss. */
    SEND,
    /** The contact stays behind, as rejected. */
    WITHHOLD
}
