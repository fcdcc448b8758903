package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withSuppressions;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withTransactions;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.testkit.saboteur.ForwardingContactStore.Parts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Stores that break one of the clauses SU-1 to SU-5. */
final class SuppressionSaboteurs {

    private SuppressionSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                finding(
                        "targets are compared without case",
                        (list, targets) -> targets.stream()
                                .filter(target ->
                                        !list.find(List.of(folded(target))).isEmpty())
                                .collect(Collectors.toSet())),
                finding(
                        "only the first 1,000 are looked up",
                        (list, targets) ->
                                list.find(targets.stream().limit(1_000).toList())),
                adding("an addition answers all it was given", (list, entries) -> {
                    list.add(entries);
                    return targets(entries);
                }),
                adding("an addition replaces what is there", (list, entries) -> {
                    Set<SuppressionTarget> known = list.remove(targets(entries));
                    return list.add(entries).stream()
                            .filter(target -> !known.contains(target))
                            .collect(Collectors.toSet());
                }),
                of("SU-3", "a removal answers all it was asked for", right -> new ForwardingSuppressions(right) {
                    @Override
                    public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
                        super.remove(targets);
                        return Set.copyOf(targets);
                    }
                }),
                of("SU-4", "reasons lose their blanks", right -> new ForwardingSuppressions(right) {
                    @Override
                    public List<SuppressionEntry> all() {
                        return super.all().stream()
                                .map(SuppressionSaboteurs::stripped)
                                .toList();
                    }
                }),
                Saboteur.of(
                        "SU-5",
                        "a removed contact is taken off the list",
                        () -> withTransactions(SuppressionSaboteurs::emptyingTheList)));
    }

    private static Saboteur<ContactStore> of(String clause, String wrong, UnaryOperator<Suppressions> list) {
        return Saboteur.of(clause, wrong, () -> withSuppressions(list));
    }

    private static Saboteur<ContactStore> finding(
            String wrong, BiFunction<Suppressions, Collection<SuppressionTarget>, Set<SuppressionTarget>> find) {
        return of("SU-1", wrong, right -> new ForwardingSuppressions(right) {
            @Override
            public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
                return find.apply(right, targets);
            }
        });
    }

    private static Saboteur<ContactStore> adding(
            String wrong, BiFunction<Suppressions, Collection<SuppressionEntry>, Set<SuppressionTarget>> add) {
        return of("SU-2", wrong, right -> new ForwardingSuppressions(right) {
            @Override
            public Set<SuppressionTarget> add(Collection<SuppressionEntry> entries) {
                return add.apply(right, entries);
            }
        });
    }

    private static StoreTransaction emptyingTheList(StoreTransaction right) {
        Suppressions list = right.exclusions().suppressions();
        Contacts contacts = new ForwardingContacts(right.contacts()) {
            @Override
            public Set<ContactId> remove(Collection<ContactId> removed) {
                list.remove(targets(list.all()));
                return super.remove(removed);
            }
        };
        return new Parts(contacts, right.attributeKeys(), right.jobs(), right.exclusions());
    }

    private static SuppressionTarget folded(SuppressionTarget target) {
        return new SuppressionTarget(target.key().toLowerCase(Locale.ROOT));
    }

    private static Set<SuppressionTarget> targets(Collection<SuppressionEntry> entries) {
        return entries.stream().map(SuppressionEntry::target).collect(Collectors.toSet());
    }

    private static SuppressionEntry stripped(SuppressionEntry entry) {
        Attribution by = entry.by();
        return new SuppressionEntry(
                entry.target(),
                entry.at(),
                new Attribution(by.door(), by.actor(), by.reason().strip()));
    }
}
