package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withDeliveries;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that break one of the clauses DL-3 and DL-4. */
final class DeliveryViewSaboteurs {

    private DeliveryViewSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return Stream.concat(ofPages().stream(), ofStandings().stream()).toList();
    }

    private static List<Saboteur<ContactStore>> ofPages() {
        return List.of(
                paging(
                        "pages hold every state",
                        (page, query) -> page.apply(asking(EnumSet.allOf(DeliveryState.class), query))),
                paging(
                        "only the first state is looked for",
                        (page, query) -> page.apply(
                                asking(query.states().stream().sorted().limit(1).collect(Collectors.toSet()), query))),
                paging(
                        "no state means all",
                        (page, query) -> page.apply(
                                query.states().isEmpty() ? asking(EnumSet.allOf(DeliveryState.class), query) : query)),
                paging(
                        "pages are upside down",
                        (page, query) -> sorted(
                                page.apply(query),
                                Comparator.comparing(
                                                (LedgerEntry it) -> it.contact().value())
                                        .reversed())),
                paging(
                        "order is without case",
                        (page, query) -> sorted(
                                page.apply(query),
                                Comparator.comparing(it -> it.contact().value(), String.CASE_INSENSITIVE_ORDER))),
                paging(
                        "states come one after the other",
                        (page, query) -> sorted(page.apply(query), Comparator.comparing(LedgerEntry::state))),
                paging(
                        "every page is the first",
                        (page, query) -> page.apply(new LedgerQuery(query.states(), Optional.empty(), query.limit()))),
                paging("a page begins with the contact", DeliveryViewSaboteurs::inclusively),
                paging(
                        "pages have 1,000 entries at most",
                        (page, query) -> page.apply(
                                new LedgerQuery(query.states(), query.after(), Math.min(1_000, query.limit())))),
                paging(
                        "pages have one more entry",
                        (page, query) -> page.apply(new LedgerQuery(
                                query.states(), query.after(), Math.min(LedgerQuery.MOST, query.limit() + 1)))),
                paging(
                        "pages do not say why",
                        (page, query) -> page.apply(query).stream()
                                .map(DeliveryViewSaboteurs::withoutReason)
                                .toList()),
                Saboteur.of("DL-3", "pages show other sinks, too", () -> withDeliveries(OtherSinks::new)));
    }

    private static List<Saboteur<ContactStore>> ofStandings() {
        return List.of(
                counting(
                        "standings are sorted by the names of states",
                        all -> sortedBy(all, it -> it.sink() + " " + it.state().name())),
                counting(
                        "standings are sorted by the names of codes",
                        all -> sortedBy(
                                all,
                                it -> it.sink() + " " + place(it.state())
                                        + it.code().map(Enum::name).orElse(""))),
                counting(
                        "sinks are sorted without case",
                        all -> all.stream()
                                .sorted(Comparator.comparing(it -> it.sink().value(), String.CASE_INSENSITIVE_ORDER))
                                .toList()),
                counting(
                        "standings do not say why",
                        all -> all.stream()
                                .map(it -> new LedgerCount(it.sink(), it.state(), Optional.empty(), it.contacts()))
                                .toList()),
                counting(
                        "rejected ones without a reason do not count",
                        all -> all.stream()
                                .filter(it -> it.state() != DeliveryState.REJECTED_FOR_GOOD
                                        || it.code().isPresent())
                                .toList()),
                Saboteur.of("DL-4", "every entry ever saved counts", () -> withDeliveries(EverySave::new)),
                Saboteur.of("DL-4", "other workspaces count, too", () -> withDeliveries(OtherWorkspaces::new)));
    }

    private static Saboteur<ContactStore> paging(
            String wrong, BiFunction<Function<LedgerQuery, List<LedgerEntry>>, LedgerQuery, List<LedgerEntry>> paging) {
        return Saboteur.of(
                "DL-3",
                wrong,
                () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                    @Override
                    public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
                        return paging.apply(its -> super.page(scope, its), query);
                    }
                }));
    }

    private static Saboteur<ContactStore> counting(String wrong, UnaryOperator<List<LedgerCount>> counting) {
        return Saboteur.of(
                "DL-4",
                wrong,
                () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                    @Override
                    public List<LedgerCount> counts(WorkspaceId workspace) {
                        return counting.apply(super.counts(workspace));
                    }
                }));
    }

    private static LedgerQuery asking(Set<DeliveryState> states, LedgerQuery like) {
        return new LedgerQuery(states, like.after(), like.limit());
    }

    private static List<LedgerEntry> sorted(List<LedgerEntry> entries, Comparator<LedgerEntry> order) {
        return entries.stream().sorted(order).toList();
    }

    private static int place(DeliveryState state) {
        return List.of(DeliveryState.values()).indexOf(state);
    }

    private static List<LedgerCount> sortedBy(List<LedgerCount> all, Function<LedgerCount, String> key) {
        return all.stream().sorted(Comparator.comparing(key)).toList();
    }

    private static List<LedgerEntry> inclusively(Function<LedgerQuery, List<LedgerEntry>> page, LedgerQuery query) {
        List<LedgerEntry> entries = new ArrayList<>();
        query.after()
                .ifPresent(after ->
                        page.apply(new LedgerQuery(query.states(), Optional.empty(), LedgerQuery.MOST)).stream()
                                .filter(it -> it.contact().equals(after))
                                .forEach(entries::add));
        entries.addAll(page.apply(query));
        return entries;
    }

    private static LedgerEntry withoutReason(LedgerEntry it) {
        return new LedgerEntry(
                it.contact(),
                it.state(),
                it.address(),
                it.content(),
                it.batch(),
                it.attempts(),
                Optional.empty(),
                it.at());
    }

    private static final class OtherSinks extends ForwardingDeliveries {
        private final Map<WorkspaceId, Set<DeliveryScope>> saved = new HashMap<>();

        OtherSinks(DeliveryLedger right) {
            super(right);
        }

        @Override
        public synchronized void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            super.save(scope, entries);
            saved.merge(
                    scope.workspace(),
                    Set.of(scope),
                    (before, its) ->
                            Stream.concat(before.stream(), its.stream()).collect(Collectors.toSet()));
        }

        @Override
        public synchronized List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
            Set<ContactId> seen = new HashSet<>();
            return Stream.concat(Stream.of(scope), saved.getOrDefault(scope.workspace(), Set.of()).stream())
                    .flatMap(it -> super.page(it, query).stream())
                    .filter(it -> seen.add(it.contact()))
                    .sorted(Comparator.comparing(it -> it.contact().value()))
                    .limit(query.limit())
                    .toList();
        }
    }

    private static final class EverySave extends ForwardingDeliveries {
        private final InMemoryDeliveryLedger all = new InMemoryDeliveryLedger();
        private final CountingIds ids = new CountingIds();

        EverySave(DeliveryLedger right) {
            super(right);
        }

        @Override
        public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            super.save(scope, entries);
            all.save(scope, entries.stream().map(this::renamed).toList());
        }

        private LedgerEntry renamed(LedgerEntry it) {
            return new LedgerEntry(
                    new ContactId(ids.next()),
                    it.state(),
                    it.address(),
                    it.content(),
                    it.batch(),
                    it.attempts(),
                    it.refusal(),
                    it.at());
        }

        @Override
        public List<LedgerCount> counts(WorkspaceId workspace) {
            List<LedgerCount> right = super.counts(workspace);
            return right.isEmpty() ? right : all.counts(workspace);
        }
    }

    private static final class OtherWorkspaces extends ForwardingDeliveries {
        private final Set<WorkspaceId> saved = ConcurrentHashMap.newKeySet();

        OtherWorkspaces(DeliveryLedger right) {
            super(right);
        }

        @Override
        public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            super.save(scope, entries);
            saved.add(scope.workspace());
        }

        @Override
        public List<LedgerCount> counts(WorkspaceId workspace) {
            return Stream.concat(Stream.of(workspace), saved.stream())
                    .map(super::counts)
                    .filter(standings -> !standings.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
    }
}
