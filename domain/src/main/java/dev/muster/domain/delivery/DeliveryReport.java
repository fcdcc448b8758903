package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.SinkId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a delivery did. The contacts looked at are always the sum of the outcomes; a report in which they are not cannot be
 * built.
 *
 * @param sink where to
 * @param contacts how many contacts were looked at
 * @param counts how many came to which outcome; one that is absent counts 0
 * @param refusals why contacts were rejected, the most frequent reason first
 * @param losses what of the contacts due does not arrive, the most frequent first
 * @param batches how often a batch was sent; all attempts of one sending count once
 * @param ending how the delivery came to its end
 * @param reason why it ended there, for a person; empty if it is complete
 */
public record DeliveryReport(
        SinkId sink,
        long contacts,
        Map<DeliveryOutcome, Long> counts,
        List<RefusalCount> refusals,
        List<LossCount> losses,
        long batches,
        DeliveryEnding ending,
        String reason) {

    public DeliveryReport {
        requireNonNull(sink);
        EnumMap<DeliveryOutcome, Long> sorted = new EnumMap<>(DeliveryOutcome.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
        refusals = List.copyOf(refusals);
        losses = List.copyOf(losses);
        requireNonNull(ending);
        requireNonNull(reason);
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (contacts != sum) {
            throw new IllegalArgumentException("looked at " + contacts + " contacts, but accounts for " + sum);
        }
    }

    /** How many contacts came to this outcome. */
    public long count(DeliveryOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long accepted() {
        return count(DeliveryOutcome.ACCEPTED);
    }

    public long unchanged() {
        return count(DeliveryOutcome.UNCHANGED);
    }

    /** Rejected for now or for good. */
    public long rejected() {
        return count(DeliveryOutcome.REJECTED_FOR_GOOD) + count(DeliveryOutcome.REJECTED_FOR_NOW);
    }

    public long unknown() {
        return count(DeliveryOutcome.UNKNOWN);
    }

    public long pending() {
        return count(DeliveryOutcome.PENDING);
    }
}
