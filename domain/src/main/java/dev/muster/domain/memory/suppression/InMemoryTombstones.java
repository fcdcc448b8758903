package dev.muster.domain.memory.suppression;

import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tombstones of one workspace as one transaction sees them. Those of the state it began with are not touched. */
final class InMemoryTombstones implements Tombstones {

    private Optional<TombstoneSecret> secret;
    private Set<Tombstone> tombstones;

    InMemoryTombstones(Optional<TombstoneSecret> secret, Set<Tombstone> before) {
        this.secret = secret;
        this.tombstones = before;
    }

    Set<Tombstone> stored() {
        return tombstones;
    }

    @Override
    public Optional<TombstoneSecret> secret() {
        return secret;
    }

    @Override
    public void keep(TombstoneSecret offered, Collection<Tombstone> kept) {
        secret = secret.or(() -> Optional.of(offered));
        Set<Tombstone> after = new HashSet<>(tombstones);
        after.addAll(kept);
        tombstones = Set.copyOf(after);
    }

    @Override
    public Set<Tombstone> find(Collection<Tombstone> asked) {
        return asked.stream().filter(tombstones::contains).collect(Collectors.toSet());
    }

    @Override
    public void remove(Collection<Tombstone> removed) {
        Set<Tombstone> after = new HashSet<>(tombstones);
        removed.forEach(after::remove);
        tombstones = Set.copyOf(after);
    }
}
