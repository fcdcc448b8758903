package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How many contacts stand alike with a sink.
 *
 * @param sink the sink
 * @param state where they stand
 * @param code why they were rejected; empty unless they were
 * @param contacts how many; at least 1
 */
public record LedgerStanding(SinkId sink, DeliveryState state, Optional<RefusalCode> code, long contacts) {

    public LedgerStanding {
        requireNonNull(sink);
        requireNonNull(state);
        requireNonNull(code);
    }
}
