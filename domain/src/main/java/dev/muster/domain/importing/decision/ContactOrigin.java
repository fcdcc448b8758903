package dev.muster.domain.importing.decision;

/** What the contact that a row names is to this import. */
public enum ContactOrigin {
    /** There is none yet. */
    NEW,
    /** It was there before. */
    STORED,
    /** It was there before, and an earlier row of this import was applied to it. */
    STORED_AND_TOUCHED,
    /** An earlier row of this import created it. */
    CREATED_HERE,
    /** There was none; the withdrawal of an earlier row of this import, itself refused, created it. */
    WITHDRAWN_HERE;

    public boolean isDuplicate() {
        return this == STORED_AND_TOUCHED || this == CREATED_HERE;
    }
}
