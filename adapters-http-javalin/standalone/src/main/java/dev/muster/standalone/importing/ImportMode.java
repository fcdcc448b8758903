package dev.muster.standalone.importing;

/** Whether an import is meant. */
enum ImportMode {
    /** It is: what the policy allows is stored. */
    REAL,
    /** It is not: the report says what would happen, and nothing is stored. */
    DRY_RUN
}
