package dev.muster.domain.importing;

import java.time.Duration;

/**
 * Sizes of an import's portions. They decide speed and memory, never the result.
 *
 * @param rowsPerChunk rows that are looked up and written in one call to the store, 1 to 10,000
 * @param rowsPerCommit rows after which a transaction is committed; at least 1. An import that may be rolled back as a
 *     whole is always one transaction
 * @param timePerCommit time after which a transaction is committed, so that other writers get their turn
 */
public record ImportSettings(int rowsPerChunk, int rowsPerCommit, Duration timePerCommit) {

    /** Chunks of 1,000, a commit every 50,000 rows or every second. */
    public static final ImportSettings DEFAULT = new ImportSettings(1_000, 50_000, Duration.ofSeconds(1));

    private static final int MOST_ROWS_PER_CHUNK = 10_000;

    public ImportSettings {
        if (rowsPerChunk < 1 || rowsPerChunk > MOST_ROWS_PER_CHUNK) {
            throw new IllegalArgumentException(
                    "a chunk has 1 to " + MOST_ROWS_PER_CHUNK + " rows, not " + rowsPerChunk);
        }
        if (rowsPerCommit < 1 || timePerCommit.isNegative()) {
            throw new IllegalArgumentException("a commit takes at least 1 row and no negative time");
        }
    }
}
