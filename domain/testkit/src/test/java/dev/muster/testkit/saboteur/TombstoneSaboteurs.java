package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withTombstones;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Stores that break one of the clauses TS-1 to TS-3. */
final class TombstoneSaboteurs {

    private static final TombstoneSecret LATER = new TombstoneSecret("f0".repeat(32));

    private TombstoneSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("TS-1", "a later secret replaces the first", TombstoneSaboteurs::replacing),
                finding(
                        "tombstones are compared without case",
                        (right, asked) -> asked.stream()
                                .filter(tombstone ->
                                        !right.find(List.of(folded(tombstone))).isEmpty())
                                .collect(Collectors.toSet())),
                finding(
                        "only the first 1,000 are looked up",
                        (right, asked) -> right.find(asked.stream().limit(1_000).toList())),
                of("TS-3", "several cannot be removed at once", right -> new ForwardingTombstones(right) {
                    @Override
                    public void remove(Collection<Tombstone> tombstones) {
                        if (tombstones.size() < 2) {
                            super.remove(tombstones);
                        }
                    }
                }));
    }

    private static ContactStore replacing() {
        AtomicReference<Optional<TombstoneSecret>> replaced = new AtomicReference<>(Optional.empty());
        return withTombstones(right -> new ForwardingTombstones(right) {
            @Override
            public void keep(TombstoneSecret secret, Collection<Tombstone> tombstones) {
                if (right.secret().isPresent() && secret.equals(LATER)) {
                    replaced.set(Optional.of(secret));
                }
                super.keep(secret, tombstones);
            }

            @Override
            public Optional<TombstoneSecret> secret() {
                return replaced.get().or(super::secret);
            }
        });
    }

    private static Saboteur<ContactStore> of(String clause, String wrong, UnaryOperator<Tombstones> tombstones) {
        return Saboteur.of(clause, wrong, () -> withTombstones(tombstones));
    }

    private static Saboteur<ContactStore> finding(String wrong, Find find) {
        return of("TS-2", wrong, right -> new ForwardingTombstones(right) {
            @Override
            public Set<Tombstone> find(Collection<Tombstone> tombstones) {
                return find.find(right, tombstones);
            }
        });
    }

    private static Tombstone folded(Tombstone tombstone) {
        return new Tombstone(tombstone.hex().toLowerCase(Locale.ROOT));
    }

    /** A way to look tombstones up. */
    @FunctionalInterface
    private interface Find {
        Set<Tombstone> find(Tombstones right, Collection<Tombstone> asked);
    }
}
