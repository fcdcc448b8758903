package dev.muster.domain.policy;

/** What if an email address is well formed, but longer than mail allows (64 octets before the @, 254 in all)? */
public enum OnOverlongEmail implements PolicyAnswer {
    /** The row is rejected with a problem: no mail will ever reach it. */
    REJECT_ROW,
    /** The address is kept as an identity. */
    ACCEPT
}
