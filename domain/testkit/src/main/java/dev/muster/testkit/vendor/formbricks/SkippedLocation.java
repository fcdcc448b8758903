package dev.muster.testkit.vendor.formbricks;

/** Where Formbricks lists the contacts that it skipped, in an answer with status 207. */
public enum SkippedLocation {
    /** {@code data.meta.skippedContacts}, as live servers do. */
    IN_META,
    /** {@code data.skippedContacts}, as the published schema says. */
    IN_DATA
}
