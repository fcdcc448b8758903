package dev.muster.domain.policy;

/** What if a row states another display name for a known attribute key than the stored one? */
public enum OnKeyName implements PolicyAnswer {
    /** The stored name stays. */
    KEEP_STORED,
    /** The key is renamed; the last stated name that differs from the one before the import wins. */
    RENAME
}
