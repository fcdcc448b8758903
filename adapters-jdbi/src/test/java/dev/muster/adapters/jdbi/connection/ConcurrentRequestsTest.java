package dev.muster.adapters.jdbi.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand threads at once, each with a small request of its own. */
class ConcurrentRequestsTest {

    private static final int THREADS = 1_000;

    @TempDir
    Path folder;

    @Test
    void noneOfAThousandAtOnceMeetsALock() throws Exception {
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")))) {
            StoreFixture.add(store, StoreFixture.additions(1_000_000, 1_002_000));
            CountDownLatch start = new CountDownLatch(THREADS);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<Boolean>> requests = new ArrayList<>();
                for (int number = 0; number < THREADS; number++) {
                    int its = number;
                    requests.add(threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return request(store, its);
                    }));
                }
                for (Future<Boolean> request : requests) {
                    assertThat(request.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(StoreFixture.all(store)).hasSize(2_000 + THREADS - THREADS / 10);
        }
    }

    /** Adds somebody, records the answer, looks at a page; one of ten removes the one who was added. */
    private static boolean request(SqliteStore store, int number) {
        ContactId id = StoreFixture.addition(number).id();
        StoreFixture.commit(store, transaction -> added(transaction, number));
        store.idempotencyLedger()
                .record(
                        new IdempotencyScope(new AccessKeyId("key"), "POST /contacts", "request " + number),
                        new RecordedAnswer(
                                StoreFixture.WORKSPACE,
                                "digest",
                                201,
                                Optional.of("{\"email\":\""
                                        + Person.detailed(number).profile().email() + "\"}"),
                                StoreFixture.MONDAY));
        if (number % 10 == 0) {
            StoreFixture.commit(store, transaction -> transaction.contacts().remove(List.of(id)));
        }
        ContactQuery query = new ContactQuery(Optional.empty(), List.of(), "." + number + "@", 0, 20);
        boolean isThere = store.contacts()
                .view(StoreFixture.WORKSPACE, view -> view.contact(id).isPresent());
        long found = store.contacts()
                .view(StoreFixture.WORKSPACE, view -> view.page(query))
                .total();
        return isThere == (number % 10 != 0) && (found == 1) == isThere;
    }

    private static boolean added(StoreTransaction transaction, int number) {
        Lookup lookup = new Lookup(Person.detailed(number).profile().email(), Fingerprint.NONE);
        assertThat(transaction.contacts().find(List.of(lookup))).isEmpty();
        WriteBatch batch = new WriteBatch(StoreFixture.additions(number, number + 1), List.of(), StoreFixture.MONDAY);
        return transaction.contacts().write(batch).isEmpty();
    }
}
