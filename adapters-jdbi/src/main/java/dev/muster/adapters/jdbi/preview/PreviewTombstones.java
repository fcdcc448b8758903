package dev.muster.adapters.jdbi.preview;

import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tombstones in a preview: the stored ones, and what the preview changed about them. */
final class PreviewTombstones implements Tombstones {

    private final Tombstones stored;
    private final Set<Tombstone> kept = new HashSet<>();
    private final Set<Tombstone> removed = new HashSet<>();
    private Optional<TombstoneSecret> offered = Optional.empty();

    PreviewTombstones(Tombstones stored) {
        this.stored = stored;
    }

    @Override
    public Optional<TombstoneSecret> secret() {
        return stored.secret().or(() -> offered);
    }

    @Override
    public void keep(TombstoneSecret secret, Collection<Tombstone> tombstones) {
        offered = offered.or(() -> Optional.of(secret));
        kept.addAll(tombstones);
        removed.removeAll(tombstones);
    }

    @Override
    public Set<Tombstone> find(Collection<Tombstone> tombstones) {
        Set<Tombstone> found = new LinkedHashSet<>(stored.find(tombstones));
        found.removeAll(removed);
        tombstones.stream().filter(kept::contains).forEach(found::add);
        return found;
    }

    @Override
    public void remove(Collection<Tombstone> tombstones) {
        kept.removeAll(tombstones);
        removed.addAll(tombstones);
    }
}
