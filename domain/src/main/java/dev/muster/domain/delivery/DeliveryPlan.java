package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a delivery will do, known before anything is sent.
 *
 * @param sink where to
 * @param readiness whether the sink can be worked with; if not, nothing was looked at, and all counts are 0
 * @param capabilities what the sink can take
 * @param contacts how many contacts were looked at
 * @param due how many of them will be sent
 * @param refused contacts that cannot be sent as they are, or were refused before and have not changed
 * @param losses what of the contacts due does not arrive; the first {@value #MOST_LOSSES} kinds, the most
 *     frequent first
 * @param keys the attribute keys that contacts due use
 * @param batches how many batches that takes if none fails
 * @param atLeast how long it takes from the first to the last of them at the sink's pace
 */
public record DeliveryPlan(
        SinkId sink,
        Readiness readiness,
        SinkCapabilities capabilities,
        long contacts,
        long due,
        List<RefusalCount> refused,
        List<LossCount> losses,
        Set<String> keys,
        long batches,
        Duration atLeast) {

    /** A plan lists this many losses. */
    public static final int MOST_LOSSES = 1_000;

    public DeliveryPlan {
        requireNonNull(sink);
        requireNonNull(readiness);
        requireNonNull(capabilities);
        refused = List.copyOf(refused);
        losses = List.copyOf(losses);
        keys = Set.copyOf(keys);
        requireNonNull(atLeast);
    }
}
