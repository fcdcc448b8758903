package dev.muster.domain.outcome;

/** The kinds of outcome, for counting. */
public enum OutcomeKind {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    REJECTED,
    NOT_PROCESSED
}
