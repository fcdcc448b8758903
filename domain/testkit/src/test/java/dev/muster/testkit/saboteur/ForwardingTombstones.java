package dev.muster.testkit.saboteur;

import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Tombstones that do everything right until something is overridden. */
class ForwardingTombstones implements Tombstones {

    final Tombstones right;

    ForwardingTombstones(Tombstones right) {
        this.right = right;
    }

    @Override
    public Optional<TombstoneSecret> secret() {
        return right.secret();
    }

    @Override
    public void keep(TombstoneSecret secret, Collection<Tombstone> tombstones) {
        right.keep(secret, tombstones);
    }

    @Override
    public Set<Tombstone> find(Collection<Tombstone> tombstones) {
        return right.find(tombstones);
    }

    @Override
    public void remove(Collection<Tombstone> tombstones) {
        right.remove(tombstones);
    }
}
