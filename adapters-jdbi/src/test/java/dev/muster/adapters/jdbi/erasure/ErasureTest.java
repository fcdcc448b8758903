package dev.muster.adapters.jdbi.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.testkit.fixture.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the tables, the log and the bytes of the file, see {@link StoredText}. */
class ErasureTest {

    private static final SqliteSettings IMPATIENT = SqliteSettings.DEFAULT.withLongestWait(Duration.ofMillis(300));
    private static final int EVERY = 4;

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;
    private StoredText canary;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = StoreFixture.withWorkspace(SqliteStore.open(file, IMPATIENT));
        canary = new StoredText(file, ErasureFixture.MARKER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noTableIndexOrLogEntryHoldsRemovedContactsAndAfterAVacuumNoByteOfTheFileDoes() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        assertThat(canary.inTables()).isGreaterThan(1_000);
        assertThat(canary.inLog()).isGreaterThan(1_000);
        assertThat(ids).hasSize(ErasureFixture.PEOPLE / EVERY);
        assertThat(remove(ids.subList(0, 1))).hasSize(1);
        assertThat(canary.inLog()).isZero();
        for (int from = 1; from < ids.size(); from += 90) {
            remove(ids.subList(from, Math.min(ids.size(), from + 90)));
        }
        assertThat(canary.inTables()).isZero();
        assertThat(canary.inLog()).isZero();
        store.vacuum();
        assertThat(canary.inFiles()).isZero();
        StoreFixture.add(store, StoreFixture.additions(900_000, 901_000));
        assertThat(canary.inFiles()).isZero();
        assertThat(StoreFixture.all(store)).hasSize(ErasureFixture.PEOPLE - ids.size() + 1_000);
        store.close();
        assertThat(canary.inFiles()).isZero();
    }

    /** SQLite overwrites what it deletes; only rows that were moved before may leave something in a gap. */
    @Test
    void ofARowThatNeverMovedNothingIsLeftEvenWithoutAVacuum() throws Exception {
        Addition one = StoreFixture.addition(
                7, ErasureFixture.personToErase(7, Person.detailed(7).profile(), "more"));
        StoreFixture.add(store, StoreFixture.additions(0, 5));
        StoreFixture.add(store, List.of(one));
        StoreFixture.add(store, StoreFixture.additions(8, 10));
        remove(List.of(one.id()));
        assertThat(canary.inFiles()).isZero();
    }

    /** Proves that the tests above can fail. */
    @Test
    void withoutAVacuumPartsAreLeftInGapsAndWithoutATruncationInTheLog() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        removeWithoutTruncation(ids);
        assertThat(canary.inTables()).isZero();
        assertThat(canary.inLog()).isPositive();
        remove(List.of(StoreFixture.addition(1).id()));
        assertThat(canary.inLog()).isZero();
        assertThat(canary.inFiles()).isPositive();
    }

    @Test
    void aTruncationThatAKilledProcessLeftIsDoneWhenTheFileIsOpened() throws Exception {
        removeWithoutTruncation(ErasureFixture.create(store, EVERY).ids());
        assertThat(canary.inLog()).isPositive();
        SqliteStore.open(file, IMPATIENT).close();
        assertThat(canary.inLog()).isZero();
    }

    @Test
    void aReaderOfAnOlderStateDelaysTheTruncationUntilItEnds() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        List<Contact> read = new ArrayList<>();
        store.contacts().readAll(StoreFixture.WORKSPACE, contact -> {
            if (read.isEmpty()) {
                assertThat(remove(ids)).hasSameSizeAs(ids);
                assertThat(inLog()).isPositive();
            }
            read.add(contact);
        });
        assertThat(read).hasSize(ErasureFixture.PEOPLE);
        assertThat(canary.inLog()).isZero();
    }

    @Test
    void aDelayedTruncationIsDoneAfterTheNextTransaction() throws Exception {
        removeDuringAView(ErasureFixture.create(store, EVERY).ids());
        assertThat(canary.inLog()).isPositive();
        StoreFixture.add(store, StoreFixture.additions(900_000, 900_001));
        assertThat(canary.inLog()).isZero();
    }

    @Test
    void aDelayedTruncationIsDoneWhenTheStoreIsClosed() throws Exception {
        removeDuringAView(ErasureFixture.create(store, EVERY).ids());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM workspace").close();
            store.close();
            assertThat(canary.inLog()).isZero();
        }
    }

    @Test
    void aVacuumIsDueFromTheFirstRemovalUntilItIsDone() {
        assertThat(store.isVacuumDue()).isFalse();
        ContactId first = ErasureFixture.create(store, 1_000).ids().get(0);
        assertThat(store.isVacuumDue()).isFalse();
        remove(List.of(first));
        assertThat(store.isVacuumDue()).isTrue();
        store.close();
        store = SqliteStore.open(file, IMPATIENT);
        assertThat(store.isVacuumDue()).isTrue();
        store.vacuum();
        assertThat(store.isVacuumDue()).isFalse();
    }

    @Test
    void aVacuumThatAReaderHoldsUpSaysSoAndRemainsDue() {
        List<ContactId> ids = ErasureFixture.create(store, 1_000).ids();
        remove(ids);
        store.contacts().view(StoreFixture.WORKSPACE, view -> {
            view.keys();
            assertThatThrownBy(store::vacuum)
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            fault -> assertThat(fault.retry()).isEqualTo(StoreUnavailable.Retry.LATER))
                    .hasMessageContaining("somebody has been reading it");
            return assertThat(store.isVacuumDue()).isTrue();
        });
        store.vacuum();
        assertThat(store.isVacuumDue()).isFalse();
    }

    @Test
    void aVacuumThatAnotherProcessHoldsUpSaysSoAndRemainsDue() throws Exception {
        remove(ErasureFixture.create(store, 1_000).ids());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(store::vacuum)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("another process is writing");
            statement.execute("ROLLBACK");
        }
        assertThat(store.isVacuumDue()).isTrue();
    }

    @Test
    void aRemovalThatIsRolledBackMakesNoVacuumDueAndLeavesTheLogAlone() throws Exception {
        ContactId one = ErasureFixture.create(store, 1_000).ids().get(0);
        Set<ContactId> removed = store.contacts()
                .inTransaction(
                        StoreFixture.WORKSPACE,
                        transaction -> new TransactionEnd.RollBack<>(
                                transaction.contacts().remove(List.of(one))));
        assertThat(removed).containsExactly(one);
        assertThat(store.isVacuumDue()).isFalse();
        assertThat(canary.inLog()).isPositive();
        assertThat(canary.inTables()).isPositive();
    }

    @Test
    void removalsAtTheSameTimeLeaveNothing() throws Exception {
        store.close();
        store = SqliteStore.open(file);
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Set<ContactId>>> removed = IntStream.range(0, ids.size() / 5)
                    .mapToObj(part -> threads.submit(() -> {
                        start.await();
                        return remove(ids.subList(5 * part, 5 * part + 5));
                    }))
                    .toList();
            start.countDown();
            for (Future<Set<ContactId>> one : removed) {
                assertThat(one.get()).hasSize(5);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(canary.inTables()).isZero();
        assertThat(canary.inLog()).isZero();
    }

    /** The log is full of the import's pages each time, and emptied each time. */
    @Test
    void removalsDuringAnImportLeaveNothing() throws Exception {
        store.close();
        store = SqliteStore.open(file);
        List<ContactId> ids = ErasureFixture.create(store, 200).ids();
        ExecutorService importer = Executors.newSingleThreadExecutor();
        try {
            Future<?> imported = importer.submit(() -> {
                for (int from = 100_000; from < 110_000; from += 500) {
                    StoreFixture.add(store, StoreFixture.additions(from, from + 500));
                }
            });
            for (ContactId one : ids) {
                assertThat(remove(List.of(one))).containsExactly(one);
            }
            imported.get();
        } finally {
            importer.shutdownNow();
        }
        assertThat(canary.inTables()).isZero();
        assertThat(canary.inLog()).isZero();
        assertThat(StoreFixture.all(store)).hasSize(ErasureFixture.PEOPLE - ids.size() + 10_000);
    }

    private Set<ContactId> remove(List<ContactId> ids) {
        return StoreFixture.commit(store, transaction -> transaction.contacts().remove(ids));
    }

    private void removeDuringAView(List<ContactId> ids) {
        store.contacts().view(StoreFixture.WORKSPACE, view -> {
            view.keys();
            return remove(ids);
        });
    }

    /** What a process does that is killed right after the commit. */
    private void removeWithoutTruncation(List<ContactId> ids) {
        SqliteFile opened = new SqliteFile(file, IMPATIENT.longestWait(), IMPATIENT.writeCacheMebibytes());
        try (WriteConnection writer = new WriteConnection(opened)) {
            writer.inTransaction(
                    session -> new TransactionEnd.Commit<>(SqlTransaction.of(session, StoreFixture.WORKSPACE, () -> {})
                            .contacts()
                            .remove(ids)));
        }
    }

    private int inLog() {
        try {
            return canary.inLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
