package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Contacts a second through the delivery ledger, in chunks of 1,000, each saved in a transaction of its own. Not a test: run
 * its {@code main} by hand with a folder to work in, and compare only numbers of one run.
 */
final class DeliveriesBenchmark {

    private static final int CONTACTS = 100_000;
    private static final int CHUNK = 1_000;
    private static final int ROUNDS = 3;
    private static final DeliveryScope SCOPE = new DeliveryScope(StoreFixture.WORKSPACE, new SinkId("sink"));

    private DeliveriesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Path file = Path.of(arguments[0]).resolve("deliveries" + round + ".db");
            try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
                for (int from = 0; from < CONTACTS; from += 10 * CHUNK) {
                    StoreFixture.add(store, StoreFixture.additions(from, from + 10 * CHUNK));
                }
                System.out.printf(Locale.ROOT, "round %d%n", round);
                run(store.deliveryLedger());
            }
            System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
        }
    }

    private static void run(DeliveryLedger ledger) {
        List<ContactId> ids =
                StoreFixture.additions(0, CONTACTS).stream().map(Addition::id).toList();
        List<LedgerEntry> pending = ids.stream()
                .map(id -> LedgerEntry.pending(id, "person" + id + "@example.com", StoreFixture.MONDAY))
                .toList();
        List<LedgerEntry> sent = pending.stream()
                .map(it ->
                        it.sentIn(new BatchId("0123456789abcdef01234567"), ContentDigest.of("x"), StoreFixture.MONDAY))
                .toList();
        List<LedgerEntry> accepted =
                sent.stream().map(it -> it.accepted(StoreFixture.MONDAY)).toList();
        measured("save, new", pending, chunk -> ledger.save(SCOPE, chunk));
        measured("save, sent", sent, chunk -> ledger.save(SCOPE, chunk));
        measured("save, accepted", accepted, chunk -> ledger.save(SCOPE, chunk));
        measured("find", ids, chunk -> ledger.find(SCOPE, chunk));
        measured("page, one state", ids, chunk -> ledger.page(SCOPE, query(chunk, Set.of(DeliveryState.ACCEPTED))));
        measured("page, all states", ids, chunk -> ledger.page(SCOPE, query(chunk, Set.of(DeliveryState.values()))));
        measured("standings, each for 1,000", ids.subList(0, CHUNK), chunk -> ledger.counts(StoreFixture.WORKSPACE));
    }

    private static LedgerQuery query(List<ContactId> chunk, Set<DeliveryState> states) {
        return LedgerQuery.of(states, CHUNK).after(chunk.get(0));
    }

    private static <T> void measured(String what, List<T> all, Consumer<List<T>> work) {
        long start = System.nanoTime();
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, from + CHUNK));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-30s %,12.0f a second%n", what, all.size() / seconds);
    }
}
