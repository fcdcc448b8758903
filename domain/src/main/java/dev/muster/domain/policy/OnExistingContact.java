package dev.muster.domain.policy;

/** What if the workspace already has the contact? */
public enum OnExistingContact implements PolicyAnswer {
    /** The row's values replace the stored ones, tags are added; what the row leaves out stays. */
    UPDATE,
    /**
     * The row only adds what the contact does not have yet: attributes without a value, a missing userId, tags. The first
     * value wins: what an earlier row of the same import added stays, too, whether that row created the contact or not.
     */
    FILL_BLANKS,
    /** The row is skipped, the contact stays as it is. */
    SKIP_ROW,
    /** The row is rejected with a problem, the contact stays as it is. */
    REJECT_ROW
}
