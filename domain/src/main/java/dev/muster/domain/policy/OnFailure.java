package dev.muster.domain.policy;

/** What if a row is rejected? */
public enum OnFailure implements PolicyAnswer {
    /** It fails alone; the others are imported. */
    REJECT_ROW,
    /** The import stops: the rows before it stay imported, those behind it are not processed. */
    STOP,
    /** Nothing of the import is kept. The rest is still read, so that every problem is reported. */
    ROLL_BACK_ALL
}
