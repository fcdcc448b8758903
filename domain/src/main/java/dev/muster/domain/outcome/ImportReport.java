package dev.muster.domain.outcome;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did. The rows read are always the sum of the outcomes; a report in which they are not cannot be built.
 *
 * @param rows how many rows were read
 * @param counts how many rows came to which outcome; a kind that is absent counts 0
 * @param consent how many rows had which effect on consent; an effect that is absent counts 0. These rows are among those
 *     of {@code counts}
 * @param problems the first problems, in the order of rows, at most {@value ReportBuilder#MOST_PROBLEMS}
 * @param problemCount how many problems there are in all; a row may have several
 * @param interruption what broke the import off, in the row where it did; present exactly if the ending is
 *     {@link Ending#INTERRUPTED}. It is counted as a problem, and listed as one while there is room
 * @param ending how the import came to its end
 * @param policy the policy that was applied
 */
public record ImportReport(
        long rows,
        Map<OutcomeKind, Long> counts,
        Map<ConsentEffect, Long> consent,
        List<Problem> problems,
        long problemCount,
        Optional<Problem> interruption,
        Ending ending,
        ImportPolicy policy) {

    public ImportReport {
        counts = sorted(counts, OutcomeKind.class);
        consent = sorted(consent, ConsentEffect.class);
        problems = List.copyOf(problems);
        requireNonNull(interruption);
        requireNonNull(ending);
        requireNonNull(policy);
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (rows != sum) {
            throw new IllegalArgumentException("read " + rows + " rows, but account for " + sum);
        }
        if (problems.size() > problemCount) {
            throw new IllegalArgumentException("lists " + problems.size() + " problems, but counts " + problemCount);
        }
        if (interruption.isPresent() != (ending == Ending.INTERRUPTED)) {
            throw new IllegalArgumentException("an import has an interruption exactly if it was interrupted");
        }
    }

    /** How many rows came to this outcome. */
    public long count(OutcomeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public long created() {
        return count(OutcomeKind.CREATED);
    }

    public long updated() {
        return count(OutcomeKind.UPDATED);
    }

    public long unchanged() {
        return count(OutcomeKind.UNCHANGED);
    }

    public long skipped() {
        return count(OutcomeKind.SKIPPED);
    }

    public long rejected() {
        return count(OutcomeKind.REJECTED);
    }

    public long notProcessed() {
        return count(OutcomeKind.NOT_PROCESSED);
    }

    /** How many rows created a contact that is subscribed; a later row may have withdrawn some of them. */
    public long newSubscribers() {
        return count(ConsentEffect.SUBSCRIBED);
    }

    /** How many rows state a status that does not count, since the contact's own protects the person more. */
    public long keptProtected() {
        return count(ConsentEffect.KEPT_PROTECTED);
    }

    /** How many rows were rejected or skipped, while the withdrawal that they state counts. */
    public long withdrawn() {
        return count(ConsentEffect.WITHDRAWN);
    }

    private long count(ConsentEffect effect) {
        return consent.getOrDefault(effect, 0L);
    }

    private static <K extends Enum<K>> Map<K, Long> sorted(Map<K, Long> counts, Class<K> constants) {
        EnumMap<K, Long> sorted = new EnumMap<>(constants);
        sorted.putAll(counts);
        return Collections.unmodifiableMap(sorted);
    }
}
