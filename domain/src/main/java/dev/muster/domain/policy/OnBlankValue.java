package dev.muster.domain.policy;

/** What if a value is empty or nothing but white space? */
public enum OnBlankValue implements PolicyAnswer {
    /** It says nothing: the stored value stays. */
    KEEP_EXISTING,
    /** It says "no value": the stored value is removed. */
    CLEAR,
    /** It is a value like any other and is stored as sent. A blank userId identifies nobody and leaves the stored one. */
    STORE
}
