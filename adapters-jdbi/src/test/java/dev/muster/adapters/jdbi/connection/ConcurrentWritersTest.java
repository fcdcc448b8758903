package dev.muster.adapters.jdbi.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {

    private static final EmailAddress ADA =
            Person.withAddress("ada@example.com").email();
    private static final int THREADS = 8;
    private static final int PEOPLE = 2_000;
    private static final int ROWS_PER_TRANSACTION = 250;

    @TempDir
    Path folder;

    @Test
    void eightThreadsThatBringTheSamePeopleLeaveOneContactEach() throws Exception {
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")))) {
            assertThat(written(List.of(store))).isEqualTo(PEOPLE);
            assertEachOnce(store);
        }
    }

    @Test
    void twoStoresOnOneFileLeaveOneContactEachAndSeeEachOther() throws Exception {
        Path file = folder.resolve("muster.db");
        try (SqliteStore one = StoreFixture.withWorkspace(SqliteStore.open(file));
                SqliteStore other = SqliteStore.open(file)) {
            assertThat(written(List.of(one, other))).isEqualTo(PEOPLE);
            assertEachOnce(one);
            assertEachOnce(other);
        }
    }

    @Test
    void whoReadsFirstMayWriteWhatItReadThoughAnotherStoreWantsTo() throws Exception {
        Path file = folder.resolve("muster.db");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (SqliteStore one = StoreFixture.withWorkspace(SqliteStore.open(file));
                SqliteStore other = SqliteStore.open(file)) {
            Future<Set<EmailAddress>> refused = StoreFixture.commit(one, transaction -> {
                Lookup ada = new Lookup(ADA, Fingerprint.NONE);
                assertThat(transaction.contacts().find(List.of(ada))).isEmpty();
                Future<Set<EmailAddress>> waiting = threads.submit(() -> StoreFixture.add(other, addition("theirs")));
                assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                assertThat(transaction
                                .contacts()
                                .write(new WriteBatch(addition("ours"), List.of(), StoreFixture.MONDAY)))
                        .isEmpty();
                return waiting;
            });
            assertThat(refused.get()).containsExactly(ADA);
            assertThat(StoreFixture.all(other)).map(Contact::id).containsExactly(new ContactId("ours"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Addition> addition(String id) {
        return List.of(
                new Addition(new ContactId(id), Person.withAddress(ADA.typed()).profile(), Fingerprint.NONE));
    }

    /** How many were written in all, by threads that use the stores in turn. */
    private static int written(List<SqliteStore> stores) throws Exception {
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> counts = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return writeAll(stores.get(thread % stores.size()), thread);
                    }))
                    .toList();
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int writeAll(SqliteStore store, int thread) {
        int written = 0;
        for (int from = 0; from < PEOPLE; from += ROWS_PER_TRANSACTION) {
            List<Addition> additions = IntStream.range(from, from + ROWS_PER_TRANSACTION)
                    .mapToObj(number -> new Addition(
                            new ContactId(thread + "-" + number),
                            Person.detailed(number).profile(),
                            Fingerprint.NONE))
                    .toList();
            written += ROWS_PER_TRANSACTION
                    - StoreFixture.commit(
                                    store,
                                    transaction -> transaction
                                            .contacts()
                                            .write(new WriteBatch(additions, List.of(), StoreFixture.MONDAY)))
                            .size();
        }
        return written;
    }

    private static void assertEachOnce(SqliteStore store) {
        List<Profile> expected = new ArrayList<>();
        IntStream.range(0, PEOPLE)
                .mapToObj(number -> Person.detailed(number).profile())
                .forEach(expected::add);
        assertThat(StoreFixture.all(store)).map(Contact::profile).containsExactlyInAnyOrderElementsOf(expected);
    }
}
