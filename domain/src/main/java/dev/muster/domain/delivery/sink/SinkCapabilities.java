package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What a sink can take.
 *
 * @param mostContacts the largest batch; at least 1
 * @param mostBytes how many bytes the contacts of a batch may have together
 * @param requestsPerMinute how many requests the sink keeps to; {@link Integer#MAX_VALUE} if any number
 * @param limitations what it cannot express
 */
public record SinkCapabilities(int mostContacts, int mostBytes, int requestsPerMinute, Set<Limitation> limitations) {

    public SinkCapabilities {
        limitations = Set.copyOf(requireNonNull(limitations));
        if (mostContacts < 1 || mostBytes < 1 || requestsPerMinute < 1) {
            throw new IllegalArgumentException("a sink takes at least something");
        }
    }
}
