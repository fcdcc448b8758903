package dev.muster.domain.policy;

/** What if a row names the same person as an earlier row of the same import? */
public enum OnDuplicateRow {
    /** The later row is applied on top of the earlier one, like an update; what it leaves out stays. */
    MERGE,
    /** The earlier row counts; the later one is skipped. */
    KEEP_FIRST,
    /** The earlier row counts; the later one is rejected with a problem. */
    REJECT_ROW
}
