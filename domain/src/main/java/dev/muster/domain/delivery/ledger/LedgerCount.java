package dev.muster.domain.delivery.ledger;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.SinkId;
import java.util.Optional;

/**
 * How many contacts stand alike with a sink.
 *
 * @param sink the sink
 * @param state where they stand
 * @param code why they were rejected; empty unless they were
 * @param contacts how many; at least 1
 */
public record LedgerCount(SinkId sink, DeliveryState state, Optional<RefusalCode> code, long contacts) {

    public LedgerCount {
        requireNonNull(sink);
        requireNonNull(state);
        requireNonNull(code);
    }
}
