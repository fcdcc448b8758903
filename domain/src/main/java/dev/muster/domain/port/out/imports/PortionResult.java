package dev.muster.domain.port.out.imports;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the next rows of a job came to.
 *
 * @param job whose
 * @param settled how many rows stand before them
 * @param counts how many of them came to which outcome; their sum is the number of rows
 * @param consent how many of them had which effect on consent
 * @param rejectedRows the rejected ones, in the order of rows
 * @param at when; to the millisecond
 */
public record PortionResult(
        JobId job,
        long settled,
        Map<OutcomeKind, Long> counts,
        Map<ConsentEffect, Long> consent,
        List<RejectedRow> rejectedRows,
        Instant at) {

    public PortionResult {
        requireNonNull(job);
        counts = Map.copyOf(counts);
        consent = Map.copyOf(consent);
        rejectedRows = List.copyOf(rejectedRows);
        requireNonNull(at);
    }

    /** Rows without an effect on consent. */
    public PortionResult(
            JobId job, long settled, Map<OutcomeKind, Long> counts, List<RejectedRow> rejectedRows, Instant at) {
        this(job, settled, counts, Map.of(), rejectedRows, at);
    }

    /** How many rows these are. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
