package dev.muster.domain.policy;

/** What if a row names somebody whom the workspace's suppression list covers? */
public enum OnSuppressed implements PolicyAnswer {
    /**
     * The row is imported, but the contact, new or stored, becomes unsubscribed, unless its status is more protective. No
     * other answer overrides that: whoever shall be subscribed again is first taken off the list.
     */
    PROTECT,
    /** The row is skipped, a stored contact stays as it is. */
    SKIP_ROW
}
