package dev.muster.domain.access;

/** What an access key may do in a workspace. Each permission includes the ones before it. */
public enum Permission {
    READ,
    WRITE,
    MANAGE;

    /** Whether who has this permission may do what the other one allows. */
    public boolean includes(Permission other) {
        return compareTo(other) >= 0;
    }
}
