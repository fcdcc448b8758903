package dev.muster.domain.port.in;

/** Whether somebody who is removed may be imported again. */
public enum Readmission {
    /**
     * No: a tombstone is kept, a keyed hash that does not tell the address. Imports refuse the person in any spelling unless
     * their policy says otherwise, see {@link dev.muster.domain.policy.OnErased}.
     */
    REFUSED,
    /** Yes: nothing is kept. */
    ALLOWED
}
