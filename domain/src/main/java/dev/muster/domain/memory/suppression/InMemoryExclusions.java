package dev.muster.domain.memory.suppression;

import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.port.out.suppression.Tombstones;

/** Who is kept out of one workspace, as one transaction sees it. */
public final class InMemoryExclusions implements Exclusions {

    private final InMemorySuppressions suppressions;
    private final InMemoryTombstones tombstones;

    /** A transaction that begins with this. */
    public InMemoryExclusions(StoredExclusions before) {
        suppressions = new InMemorySuppressions(before.suppressions());
        tombstones = new InMemoryTombstones(before.secret(), before.tombstones());
    }

    /** What is to be published. */
    public StoredExclusions stored() {
        return new StoredExclusions(suppressions.stored(), tombstones.secret(), tombstones.stored());
    }

    @Override
    public Suppressions suppressions() {
        return suppressions;
    }

    @Override
    public Tombstones tombstones() {
        return tombstones;
    }
}
