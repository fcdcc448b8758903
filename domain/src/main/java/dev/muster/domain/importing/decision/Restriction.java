package dev.muster.domain.importing.decision;

/** Why a person may not simply be imported. */
public enum Restriction {
    /** The workspace's suppression list covers the address. */
    SUPPRESSED,
    /** The person was removed, and a tombstone was kept. Says nothing of a contact that exists. */
    ERASED
}
