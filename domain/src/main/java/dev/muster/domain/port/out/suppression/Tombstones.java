package dev.muster.domain.port.out.suppression;

import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The tombstones of people who were removed from one workspace, within a transaction. Bulk by design: one call a chunk.
 * The clauses CS-2, CS-5 and CS-6 hold for them, too; each workspace has a secret of its own.
 *
 * <ul>
 *   <li><b>TS-1</b> The secret is the one that was kept first, and stays it, whatever is kept or removed later. A new
 *       workspace has none.
 *   <li><b>TS-2</b> A tombstone that was kept is found, compared byte for byte; any other is absent from the answer. One
 *       that is kept twice is there once. Asking for nothing answers nothing.
 *   <li><b>TS-3</b> A tombstone that was removed is not found any more; removing an unknown one does nothing.
 * </ul>
 */
public interface Tombstones {

    /** With what the workspace's tombstones are made; empty as long as none was ever kept. */
    Optional<TombstoneSecret> secret();

    /** Keeps tombstones, and the secret they were made with if there is none yet. */
    void keep(TombstoneSecret secret, Collection<Tombstone> tombstones);

    /** Which of these are there. */
    Set<Tombstone> find(Collection<Tombstone> tombstones);

    /** Removes tombstones. */
    void remove(Collection<Tombstone> tombstones);
}
