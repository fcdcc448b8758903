package dev.muster.adapters.http.dialect.migma.bulk;

/** The limits of one bulk import, all inclusive. */
public interface BulkLimits {

    /** The longest body, in bytes. */
    long mostBytes();

    /** The most subscribers. */
    int mostRows();

    /** The most subscribers that are imported while the client waits. */
    int mostRowsAtOnce();

    /** How many error texts an answer lists; further errors are only counted. */
    int mostErrors();
}
