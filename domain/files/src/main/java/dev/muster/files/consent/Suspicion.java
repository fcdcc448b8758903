package dev.muster.files.consent;

/** What has to stand in a column that no rule understands, so that it may be about consent. */
public enum Suspicion {
    /** Nothing makes it suspicious: somebody said what the column means, or its meaning is known. */
    NONE,
    /** Words that withdraw consent, such as {@code bounced}. Its header says nothing of consent. */
    WITHDRAWING_WORDS,
    /** Such words, or nothing but yes, no and words of a status. Its header may speak of consent. */
    YES_OR_NO,
    /** Anything, if no other column states consent. Its header names the time or the source of a consent. */
    DETAIL,
    /** Anything. Its header speaks of consent. */
    ANY_VALUE
}
