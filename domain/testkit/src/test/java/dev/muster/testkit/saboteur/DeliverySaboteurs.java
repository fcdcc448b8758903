package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withDeliveries;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Stores that break one of the clauses DL-1 and DL-2. */
final class DeliverySaboteurs {

    private static final WorkspaceId ANYWHERE = new WorkspaceId("any");
    private static final SinkId ANY = new SinkId("any");

    private DeliverySaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                scopes("a scope is the same for all sinks", it -> new DeliveryScope(it.workspace(), ANY)),
                scopes("a scope is the same for all workspaces", it -> new DeliveryScope(ANYWHERE, it.sink())),
                scopes(
                        "sinks are compared without case",
                        it -> sink(it, it.sink().value().toLowerCase(Locale.ROOT))),
                scopes(
                        "sinks are compared without blanks at the end",
                        it -> sink(it, it.sink().value().strip())),
                Saboteur.of("DL-1", "contacts are compared without case", () -> withDeliveries(CaselessContacts::new)),
                finding("addresses are trimmed", it -> with(it, it.address().strip(), it.attempts())),
                finding("attempts are a small number", it -> with(it, it.address(), it.attempts() % 1_000_000)),
                finding("contents get lost", it -> with(it, Optional.empty(), it.batch(), it.refusal())),
                finding(
                        "batches are cut",
                        it -> with(it, it.content(), it.batch().map(DeliverySaboteurs::cut), it.refusal())),
                finding(
                        "every code is the same",
                        it -> with(
                                it,
                                it.content(),
                                it.batch(),
                                it.refusal().map(why -> new Refusal(why.term(), RefusalCode.REFUSED, why.detail())))),
                finding(
                        "details are cut",
                        it -> with(
                                it,
                                it.content(),
                                it.batch(),
                                it.refusal()
                                        .map(why -> new Refusal(why.term(), why.code(), first(why.detail(), 100))))),
                finding(
                        "an empty content is none",
                        it -> with(it, it.content().filter(its -> !its.value().isEmpty()), it.batch(), it.refusal())),
                finding("times are kept to the second", DeliverySaboteurs::toTheSecond),
                Saboteur.of("DL-1", "the first entry counts", () -> withDeliveries(FirstEntry::new)),
                Saboteur.of("DL-1", "what a later entry does not say stays", () -> withDeliveries(Merging::new)),
                Saboteur.of(
                        "DL-1",
                        "only 1,000 are looked for",
                        () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                            @Override
                            public Map<ContactId, LedgerEntry> find(
                                    DeliveryScope scope, Collection<ContactId> contacts) {
                                return super.find(
                                        scope,
                                        contacts.size() == 10_000
                                                ? contacts.stream().limit(1_000).toList()
                                                : contacts);
                            }
                        })),
                Saboteur.of(
                        "DL-2",
                        "entries are saved one by one",
                        () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                            @Override
                            public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
                                entries.forEach(entry -> super.save(scope, List.of(entry)));
                            }
                        })),
                Saboteur.of(
                        "DL-2",
                        "saving nothing is an error",
                        () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                            @Override
                            public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
                                if (entries.isEmpty()) {
                                    throw new IllegalArgumentException("nothing to save");
                                }
                                super.save(scope, entries);
                            }
                        })),
                Saboteur.concurrent("DL-2", "entries are saved in two halves", () -> withDeliveries(Halves::new)));
    }

    private static DeliveryScope sink(DeliveryScope scope, String name) {
        return new DeliveryScope(scope.workspace(), new SinkId(name));
    }

    private static Saboteur<ContactStore> scopes(String wrong, UnaryOperator<DeliveryScope> seen) {
        return Saboteur.of(
                "DL-1",
                wrong,
                () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                    private final Set<DeliveryScope> saved = ConcurrentHashMap.newKeySet();

                    @Override
                    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
                        Map<ContactId, LedgerEntry> found = new HashMap<>();
                        saved.stream()
                                .filter(it -> seen.apply(it).equals(seen.apply(scope)))
                                .forEach(it -> found.putAll(super.find(it, contacts)));
                        found.putAll(super.find(scope, contacts));
                        return found;
                    }

                    @Override
                    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
                        super.save(scope, entries);
                        saved.add(scope);
                    }
                }));
    }

    /** Entries as other clauses use them are found as they are. */
    private static Saboteur<ContactStore> finding(String wrong, UnaryOperator<LedgerEntry> found) {
        return Saboteur.of(
                "DL-1",
                wrong,
                () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                    @Override
                    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
                        Map<ContactId, LedgerEntry> entries = new HashMap<>(super.find(scope, contacts));
                        entries.replaceAll(
                                (contact, it) -> it.address().equals("ada@example.com") ? it : found.apply(it));
                        return entries;
                    }
                }));
    }

    private static LedgerEntry with(LedgerEntry entry, String address, int attempts) {
        return new LedgerEntry(
                entry.contact(),
                entry.state(),
                address,
                entry.content(),
                entry.batch(),
                attempts,
                entry.refusal(),
                entry.at());
    }

    private static LedgerEntry with(
            LedgerEntry entry, Optional<ContentDigest> content, Optional<BatchId> batch, Optional<Refusal> refusal) {
        return new LedgerEntry(
                entry.contact(), entry.state(), entry.address(), content, batch, entry.attempts(), refusal, entry.at());
    }

    private static LedgerEntry toTheSecond(LedgerEntry entry) {
        return new LedgerEntry(
                entry.contact(),
                entry.state(),
                entry.address(),
                entry.content(),
                entry.batch(),
                entry.attempts(),
                entry.refusal(),
                entry.at().truncatedTo(ChronoUnit.SECONDS));
    }

    private static BatchId cut(BatchId batch) {
        return new BatchId(first(batch.value(), 24));
    }

    private static String first(String text, int characters) {
        return text.substring(0, Math.min(characters, text.length()));
    }

    private static final class CaselessContacts extends ForwardingDeliveries {
        private final Set<ContactId> saved = ConcurrentHashMap.newKeySet();

        CaselessContacts(DeliveryLedger right) {
            super(right);
        }

        @Override
        public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
            Map<ContactId, LedgerEntry> found = new HashMap<>(super.find(scope, contacts));
            if (contacts.size() < 100) {
                contacts.forEach(asked -> saved.stream()
                        .filter(it -> it.value().equalsIgnoreCase(asked.value()))
                        .flatMap(it -> super.find(scope, List.of(it)).values().stream())
                        .forEach(entry -> found.putIfAbsent(asked, entry)));
            }
            return found;
        }

        @Override
        public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            super.save(scope, entries);
            entries.forEach(entry -> saved.add(entry.contact()));
        }
    }

    /** What was saved first under other addresses than the usual one is found ever after. */
    private static final class FirstEntry extends ForwardingDeliveries {
        private final Map<DeliveryScope, Map<ContactId, LedgerEntry>> first = new ConcurrentHashMap<>();

        FirstEntry(DeliveryLedger right) {
            super(right);
        }

        @Override
        public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
            Map<ContactId, LedgerEntry> found = new HashMap<>(super.find(scope, contacts));
            found.replaceAll((contact, now) -> now.address().equals("ada@example.com")
                    ? now
                    : first.computeIfAbsent(scope, none -> new ConcurrentHashMap<>())
                            .computeIfAbsent(contact, none -> now));
            return found;
        }
    }

    private static final class Merging extends ForwardingDeliveries {
        Merging(DeliveryLedger right) {
            super(right);
        }

        @Override
        public synchronized void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            if (entries.size() > 1) {
                super.save(scope, entries);
                return;
            }
            entries.forEach(entry ->
                    super.save(scope, List.of(merged(super.find(scope, List.of(entry.contact())), entry))));
        }

        private static LedgerEntry merged(Map<ContactId, LedgerEntry> before, LedgerEntry entry) {
            return Optional.ofNullable(before.get(entry.contact()))
                    .filter(it -> !it.address().equals("ada@example.com"))
                    .map(it -> with(entry, entry.content().or(it::content), entry.batch(), entry.refusal()))
                    .orElse(entry);
        }
    }

    /** Between the halves of many entries it waits until somebody has looked. */
    private static final class Halves extends ForwardingDeliveries {
        private static final int MOST_NAPS = 100;
        private static final long NAP_NANOS = 1_000_000;
        private final AtomicInteger looks = new AtomicInteger();

        Halves(DeliveryLedger right) {
            super(right);
        }

        @Override
        public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
            Map<ContactId, LedgerEntry> found = super.find(scope, contacts);
            looks.incrementAndGet();
            return found;
        }

        @Override
        public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            List<LedgerEntry> all = List.copyOf(entries);
            super.save(scope, all.subList(0, all.size() / 2));
            if (all.size() > 1_000) {
                awaitLook();
            }
            super.save(scope, all.subList(all.size() / 2, all.size()));
        }

        private void awaitLook() {
            int before = looks.get();
            for (int nap = 0; nap < MOST_NAPS && looks.get() == before; nap++) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
    }
}
