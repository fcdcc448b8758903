package dev.muster.domain.policy;

/** What if a value does not fit the stored type of its attribute key? */
public enum OnTypeMismatch implements PolicyAnswer {
    /** The row is rejected with a problem. */
    REJECT_ROW,
    /** The key becomes a string key. Nothing is lost: all values under it are kept as the text that was sent. */
    LOOSEN_KEY
}
