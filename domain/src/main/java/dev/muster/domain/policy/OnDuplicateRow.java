package dev.muster.domain.policy;

/** What if a row names the same person as an earlier row of the same import? */
public enum OnDuplicateRow implements PolicyAnswer {
    /**
     * The later row updates the contact as the earlier one left it; what it leaves out stays. Under
     * {@link OnExistingContact#FILL_BLANKS} the later row only adds what is still missing.
     */
    MERGE,
    /** The earlier row counts; the later one is skipped. */
    KEEP_FIRST,
    /** The earlier row counts; the later one is rejected with a problem. */
    REJECT_ROW
}
