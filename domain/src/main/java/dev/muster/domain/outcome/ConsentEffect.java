package dev.muster.domain.outcome;

/** What a row did to a person's consent that its outcome does not tell. */
public enum ConsentEffect {
    /** Nothing of the kind below. */
    NONE,
    /** The row created a contact that is subscribed. A later row of the same import may have withdrawn it. */
    SUBSCRIBED,
    /**
     * The row counts, but the status that it states does not: the contact's own, stored before or stated by an earlier
     * row, protects the person more.
     */
    KEPT_PROTECTED,
    /**
     * The row was rejected or skipped, but the withdrawal that it states counts: a contact became unsubscribed or bounced
     * by it, or was created so.
     */
    WITHDRAWN
}
