package dev.muster.adapters.jdbi;

import java.time.Duration;

/**
 * What may be tuned about a {@link SqliteStore}.
 *
 * @param writeCacheMebibytes native memory, beside the Java heap, for pages of the file while writing; at least 1. The
 *     indexes of the largest workspace should fit: about 1 MiB for each 8,000 contacts
 * @param longestWait how long a transaction waits for those before it, once for those of this process and once for those
 *     of other processes, before it throws {@code StoreUnavailable}; positive
 */
public record SqliteSettings(int writeCacheMebibytes, Duration longestWait) {

    /** 64 MiB, and 30 seconds. */
    public static final SqliteSettings DEFAULT = new SqliteSettings(64, Duration.ofSeconds(30));

    public SqliteSettings {
        if (writeCacheMebibytes < 1) {
            throw new IllegalArgumentException("at least 1 MiB of cache, got " + writeCacheMebibytes);
        }
        if (longestWait.isNegative() || longestWait.isZero()) {
            throw new IllegalArgumentException("a positive wait, got " + longestWait);
        }
    }

    public SqliteSettings withWriteCacheMebibytes(int mebibytes) {
        return new SqliteSettings(mebibytes, longestWait);
    }

    public SqliteSettings withLongestWait(Duration wait) {
        return new SqliteSettings(writeCacheMebibytes, wait);
    }
}
