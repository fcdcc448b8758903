package dev.muster.domain.policy;

/**
 * What if a row's userId belongs to another contact? It does if that contact held it before the import, was given it by
 * an earlier row, or gave it up in this same import, so that the order of rows does not decide.
 */
public enum OnUserIdConflict implements PolicyAnswer {
    /** The row is skipped as a whole. */
    SKIP_ROW,
    /** The row is rejected with a problem. */
    REJECT_ROW
}
