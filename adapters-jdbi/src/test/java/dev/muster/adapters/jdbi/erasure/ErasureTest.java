package dev.muster.adapters.jdbi.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.People;
import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.sqlite.SharedFileChannel;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.workspace.WorkspaceId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

/**
 * Looks at the bytes on the disk. To read a file beside SQLite would take its locks away in a process that shares the file
 * with others, see {@link SharedFileChannel}; here nobody else has it.
 */
public class ErasureTest {

    private static final SqliteSettings IMPATIENT = SqliteSettings.DEFAULT.withLongestWait(Duration.ofMillis(300));
    private static final int EVERY = 4;

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = People.withWorkspace(SqliteStore.open(file, IMPATIENT));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingOfRemovedContactsIsLeftInTheFilesWhileTheyAreOpenNorAfterwards() throws Exception {
        ErasureFixture canaries = ErasureFixture.create(store, EVERY);
        assertThat(ErasureFixture.occurrences(file)).isGreaterThan(1_000);
        List<ContactId> ids = canaries.ids();
        assertThat(ids).hasSize(ErasureFixture.PEOPLE / EVERY);
        assertThat(remove(ids.subList(0, 1))).hasSize(1);
        for (int from = 1; from < ids.size(); from += 90) {
            remove(ids.subList(from, Math.min(ids.size(), from + 90)));
        }
        assertThat(ErasureFixture.occurrences(file)).isZero();
        People.add(store, People.additions(900_000, 901_000));
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(People.all(store)).hasSize(ErasureFixture.PEOPLE - ids.size() + 1_000);
        store.close();
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(text("PRAGMA integrity_check")).isEqualTo("ok");
    }

    /** Here no row was ever moved, so that SQLite overwrites everything by itself, if it is told to. */
    @Test
    void nothingIsLeftWhereNoTraceIsSearchedForEither() throws Exception {
        Addition canary = People.addition(7, ErasureFixture.personToErase(7, People.person(7), "more"));
        People.add(store, People.additions(0, 5));
        People.add(store, List.of(canary));
        People.add(store, People.additions(8, 10));
        remove(List.of(canary.id()));
        assertThat(ErasureFixture.occurrences(file)).isZero();
    }

    /** The proof that these tests see something. */
    @Test
    void withoutASweepTracesAreLeft() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        removeWithoutSweep(ids);
        assertThat(ErasureFixture.occurrences(file)).isPositive();
        emptyLog();
        assertThat(ErasureFixture.occurrences(file)).isPositive();
    }

    @Test
    void aSweepThatAKilledProcessLeftIsDoneWhenTheFileIsOpened() throws Exception {
        removeWithoutSweep(ErasureFixture.create(store, EVERY).ids());
        store.close();
        assertThat(ErasureFixture.occurrences(file)).isPositive();
        store = SqliteStore.open(file);
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(number("SELECT count(*) FROM unswept_removal")).isZero();
    }

    @Test
    void whoReadsAnOlderStateForLongPutsTheSweepOffUntilHeIsDone() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        List<Contact> read = new ArrayList<>();
        store.contacts().readAll(People.WORKSPACE, contact -> {
            if (read.isEmpty()) {
                assertThat(remove(ids)).hasSameSizeAs(ids);
                assertThat(number("SELECT count(*) FROM unswept_removal")).isEqualTo(1);
            }
            read.add(contact);
        });
        assertThat(read).hasSize(ErasureFixture.PEOPLE);
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(number("SELECT count(*) FROM unswept_removal")).isZero();
    }

    @Test
    void aSweepThatWasPutOffIsDoneWithTheNextRemoval() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        store.contacts().view(People.WORKSPACE, view -> {
            view.keys();
            return remove(ids.subList(1, ids.size()));
        });
        assertThat(ErasureFixture.occurrences(file)).isPositive();
        remove(ids.subList(0, 1));
        assertThat(ErasureFixture.occurrences(file)).isZero();
    }

    @Test
    void aSweepThatWasPutOffIsDoneWhenTheStoreIsClosed() throws Exception {
        List<ContactId> ids = ErasureFixture.create(store, EVERY).ids();
        store.contacts().view(People.WORKSPACE, view -> {
            view.keys();
            return remove(ids);
        });
        store.close();
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(number("SELECT count(*) FROM unswept_removal")).isZero();
    }

    @Test
    void aRemovalThatIsTakenBackIsNotSwept() throws Exception {
        ContactId canary = ErasureFixture.create(store, 1_000).ids().get(0);
        Set<ContactId> removed = store.contacts()
                .inTransaction(
                        People.WORKSPACE,
                        transaction -> new TransactionEnd.RollBack<>(
                                transaction.contacts().remove(List.of(canary))));
        assertThat(removed).containsExactly(canary);
        assertThat(number("SELECT count(*) FROM unswept_removal")).isZero();
        assertThat(ErasureFixture.occurrences(file)).isPositive();
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
        assertThat(ErasureFixture.occurrences(file)).isZero();
        assertThat(number("SELECT count(*) FROM unswept_removal")).isZero();
    }

    /** Pages that are free stay so, unless the file is written anew. */
    @Test
    void theFileIsNotWrittenAnewBecauseSomebodyElseHasTheSameAddress() throws Exception {
        WorkspaceId second = new WorkspaceId("0000000000000000000000bb");
        store.workspaces().add(People.workspace(second), People.MONDAY);
        List<Addition> additions = People.additions(0, 3_000);
        People.add(store, additions);
        WriteBatch same = new WriteBatch(elsewhere(additions), List.of(), People.MONDAY);
        store.contacts()
                .inTransaction(
                        second,
                        transaction -> new TransactionEnd.Commit<>(
                                transaction.contacts().write(same)));
        execute("CREATE TABLE scratch (x)", "INSERT INTO scratch VALUES (zeroblob(100000))", "DROP TABLE scratch");
        long free = number("PRAGMA freelist_count");
        assertThat(free).isPositive();
        for (Addition addition : additions.subList(0, 50)) {
            remove(List.of(addition.id()));
        }
        assertThat(number("PRAGMA freelist_count")).isGreaterThanOrEqualTo(free);
    }

    private static List<Addition> elsewhere(List<Addition> additions) {
        return additions.stream()
                .map(addition -> new Addition(
                        new ContactId(addition.id().value().replaceFirst("0", "f")),
                        addition.profile(),
                        addition.fingerprint()))
                .toList();
    }

    private Set<ContactId> remove(List<ContactId> ids) {
        return People.commit(store, transaction -> transaction.contacts().remove(ids));
    }

    /** What a process does that is killed between the commit and the sweep. */
    private void removeWithoutSweep(List<ContactId> ids) {
        SqliteFile opened = new SqliteFile(file, IMPATIENT);
        try (WriteConnection writer = new WriteConnection(opened)) {
            writer.inTransaction(
                    session -> new TransactionEnd.Commit<>(SqlTransaction.of(session, People.WORKSPACE, new Traces())
                            .contacts()
                            .remove(ids)));
        }
    }

    private void emptyLog() {
        try (WriteConnection writer = new WriteConnection(new SqliteFile(file, IMPATIENT))) {
            assertThat(writer.<Boolean>outsideTransactions(FrozenFile::emptyLog))
                    .isTrue();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
