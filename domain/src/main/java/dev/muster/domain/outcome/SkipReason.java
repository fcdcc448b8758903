package dev.muster.domain.outcome;

/** Why the policy passed over a row. */
public enum SkipReason {
    /** An earlier row of the same import names the same person. */
    DUPLICATE_ROW,
    /** The contact exists. */
    CONTACT_EXISTS,
    /** Another contact holds the row's userId. */
    USER_ID_TAKEN,
    /** The workspace's suppression list covers the address. */
    SUPPRESSED
}
