package dev.muster.domain.memory.suppression;

import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is kept out of a workspace. Immutable.
 *
 * @param suppressions the suppression list
 * @param secret with what tombstones are made; empty if there was never one
 * @param tombstones who was removed
 */
public record StoredExclusions(
        Map<SuppressionTarget, SuppressionEntry> suppressions,
        Optional<TombstoneSecret> secret,
        Set<Tombstone> tombstones) {

    /** Nobody. */
    public static final StoredExclusions NONE = new StoredExclusions(Map.of(), Optional.empty(), Set.of());
}
