package dev.muster.domain.outcome;

/** How an import came to its end. */
public enum Ending {
    /** Every row was read and dealt with. */
    COMPLETED,
    /** The policy stopped it at a rejected row; what came before is stored. */
    STOPPED,
    /** The policy took all of it back because of a rejected row; nothing is stored. */
    ROLLED_BACK,
    /** The store or the source failed; what had been committed before is stored, the same import may be run again. */
    INTERRUPTED
}
