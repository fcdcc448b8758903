package dev.muster.standalone.importing;

/** Whether an import writes to the store. */
enum ImportMode {
    /** What the policy allows is stored. */
    REAL,
    /** The report says what would happen, and nothing is stored. */
    DRY_RUN
}
