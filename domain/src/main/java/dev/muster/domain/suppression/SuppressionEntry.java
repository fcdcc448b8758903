package dev.muster.domain.suppression;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Attribution;
import java.time.Instant;

/**
 * One entry of a workspace's suppression list.
 *
 * @param target whom it covers
 * @param at since when; to the millisecond
 * @param by who added it, and why
 */
public record SuppressionEntry(SuppressionTarget target, Instant at, Attribution by) {

    public SuppressionEntry {
        requireNonNull(target);
        requireNonNull(at);
        requireNonNull(by);
    }
}
