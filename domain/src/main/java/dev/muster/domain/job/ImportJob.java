package dev.muster.domain.job;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A job and how far it has come.
 *
 * @param order what it is to do
 * @param rows how many rows it has
 * @param counts how many of them came to which outcome so far; their sum is the number of rows settled
 * @param consent how many of them had which effect on consent so far; an effect that is absent counts 0
 * @param rejectedRows the first rejected rows, at most {@value #MOST_REJECTED_ROWS}
 * @param end how it ended; empty while it has not
 */
public record ImportJob(
        ImportOrder order,
        long rows,
        Map<OutcomeKind, Long> counts,
        Map<ConsentEffect, Long> consent,
        List<RejectedRow> rejectedRows,
        Optional<JobEnd> end) {

    /** How many rejected rows are kept; all are counted. */
    public static final int MOST_REJECTED_ROWS = 1_000;

    public ImportJob {
        requireNonNull(order);
        counts = Map.copyOf(counts);
        consent = Map.copyOf(consent);
        rejectedRows = List.copyOf(rejectedRows);
        requireNonNull(end);
    }

    /** How many rows are settled. */
    public long settled() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows came to this outcome. */
    public long count(OutcomeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The counts with others added, in the order of their constants. */
    public static <K extends Enum<K>> Map<K, Long> sum(Map<K, Long> counts, Map<K, Long> others) {
        Map<K, Long> sum = new TreeMap<>(counts);
        others.forEach((constant, count) -> sum.merge(constant, count, Long::sum));
        return sum;
    }
}
