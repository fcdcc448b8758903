package dev.muster.domain.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** How a job ended. */
public sealed interface JobEnd {

    /** When; to the millisecond. */
    Instant at();

    /** All rows are settled. */
    record Completed(Instant at) implements JobEnd {
        public Completed {
            requireNonNull(at);
        }
    }

    /**
     * Something broke; rows behind those settled are not processed.
     *
     * @param error what, for the one who ordered it
     */
    record Failed(Instant at, String error) implements JobEnd {
        public Failed {
            requireNonNull(at);
            requireNonNull(error);
        }
    }
}
