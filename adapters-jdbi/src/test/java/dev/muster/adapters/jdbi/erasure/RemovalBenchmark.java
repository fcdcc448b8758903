package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.ContactId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Milliseconds a removal, among a thousand contacts and among a million, and seconds a vacuum. Not a test: run its
 * {@code main} by hand with a folder to work in, and compare only numbers of one run.
 */
final class RemovalBenchmark {

    private static final int ROWS_PER_TRANSACTION = 10_000;
    private static final int REMOVALS = 200;

    private RemovalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (int contacts : List.of(1_000, 1_000, 100_000, 1_000_000)) {
            Path file = Path.of(arguments[0]).resolve("removal.db");
            Files.deleteIfExists(file);
            try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
                for (int from = 0; from < contacts; from += ROWS_PER_TRANSACTION) {
                    StoreFixture.add(
                            store, StoreFixture.additions(from, Math.min(contacts, from + ROWS_PER_TRANSACTION)));
                }
                double first = millisToRemove(store, 0);
                double[] millis = new double[REMOVALS];
                for (int i = 0; i < REMOVALS; i++) {
                    millis[i] = millisToRemove(store, 1 + i * (contacts / REMOVALS - 1));
                }
                Arrays.sort(millis);
                long start = System.nanoTime();
                store.vacuum();
                System.out.printf(
                        Locale.ROOT,
                        "%,9d contacts: removal %.1f ms at first, then median %.1f ms, 99th percentile %.1f ms; vacuum of"
                                + " %,d MiB %.1f s%n",
                        contacts,
                        first,
                        millis[REMOVALS / 2],
                        millis[REMOVALS * 99 / 100],
                        Files.size(file) >> 20,
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static double millisToRemove(SqliteStore store, int number) {
        List<ContactId> one = List.of(StoreFixture.addition(number).id());
        long start = System.nanoTime();
        if (StoreFixture.commit(store, transaction -> transaction.contacts().remove(one))
                        .size()
                != 1) {
            throw new IllegalStateException("contact " + number + " was not there");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
