package dev.muster.adapters.jdbi.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFaultsTest {

    private static final SqliteSettings IMPATIENT = SqliteSettings.DEFAULT.withLongestWait(Duration.ofMillis(100));

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = StoreFixture.withWorkspace(SqliteStore.open(file, IMPATIENT));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWriteLockThatAnotherProcessKeepsIsAPassingFault() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertFault(
                    () -> StoreFixture.add(store, StoreFixture.additions(0, 1)),
                    Retry.LATER,
                    "another process is writing");
            statement.execute("ROLLBACK");
        }
        assertThat(StoreFixture.add(store, StoreFixture.additions(0, 1))).isEmpty();
    }

    @Test
    void aTransactionThatWaitsTooLongInThisProcessIsAPassingFault() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread other = new Thread(() -> thrown.set(catchThrowableOfType(
                StoreUnavailable.class, () -> StoreFixture.add(store, StoreFixture.additions(0, 1)))));
        StoreFixture.commit(store, transaction -> {
            other.start();
            return joined(other);
        });
        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        fault -> assertThat(fault.retry()).isEqualTo(Retry.LATER));
    }

    @Test
    void aFullDiskLastsUntilSomebodyMakesRoomAndLeavesNothing() {
        SqliteFile opened = new SqliteFile(file, IMPATIENT.longestWait(), IMPATIENT.writeCacheMebibytes());
        WriteBatch batch = new WriteBatch(StoreFixture.additions(0, 2_000), List.of(), StoreFixture.MONDAY);
        try (WriteConnection writer = new WriteConnection(opened)) {
            assertFault(
                    () -> writer.inTransaction(session -> {
                        session.run(handle -> handle.execute("PRAGMA max_page_count = 1"));
                        return new TransactionEnd.Commit<>(SqlTransaction.of(session, StoreFixture.WORKSPACE, () -> {})
                                .contacts()
                                .write(batch));
                    }),
                    Retry.AFTER_REPAIR,
                    "the disk is full");
        }
        assertThat(StoreFixture.all(store)).isEmpty();
    }

    @Test
    void aDamagedFileLastsUntilItIsRestored() throws Exception {
        StoreFixture.add(store, StoreFixture.additions(0, 2_000));
        store.close();
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long page = bytes.size() / 4096 / 2; page < bytes.size() / 4096; page++) {
                bytes.write(ByteBuffer.wrap("damaged!".repeat(500).getBytes(StandardCharsets.US_ASCII)), page * 4096);
            }
        }
        store = SqliteStore.open(file);
        assertFault(() -> StoreFixture.all(store), Retry.AFTER_REPAIR, "the file is damaged");
    }

    @Test
    void aMissingTableLastsUntilItIsRestored() throws Exception {
        execute("DROP TABLE access_key_permission", "DROP TABLE access_key");
        assertFault(() -> store.accessKeys().all(), Retry.AFTER_REPAIR, "a table is missing");
    }

    @Test
    void aContactThatSomebodyMadeUnreadableIsNamedByItsIdOnly() throws Exception {
        StoreFixture.add(store, StoreFixture.additions(7, 8));
        execute("UPDATE contact SET attributes = '{\"secret\":'");
        StoreUnavailable fault = catchThrowableOfType(StoreUnavailable.class, () -> StoreFixture.all(store));
        assertThat(fault.retry()).isEqualTo(Retry.AFTER_REPAIR);
        assertThat(fault).hasStackTraceContaining("contact 000000000000000000000007 is unreadable");
        assertThat(fault).hasMessageNotContaining("secret");
    }

    @Test
    void anIdThatIsGivenOutTwiceIsABug() {
        StoreFixture.add(store, StoreFixture.additions(1, 2));
        assertThatThrownBy(() -> StoreFixture.add(
                        store,
                        List.of(StoreFixture.addition(1, Person.detailed(2).profile()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("contact.id");
    }

    @Test
    void aWorkspaceThatNobodyAddedIsNamedInsteadOfAForeignKey() {
        WorkspaceId unknown = new WorkspaceId("unknown");
        WriteBatch batch = new WriteBatch(StoreFixture.additions(0, 1), List.of(), StoreFixture.MONDAY);
        assertThatThrownBy(() -> store.contacts()
                        .inTransaction(
                                unknown,
                                transaction -> new TransactionEnd.Commit<>(
                                        transaction.contacts().write(batch))))
                .isInstanceOf(UnknownWorkspace.class)
                .hasMessageContaining("\"unknown\"");
    }

    @Test
    void aKeyOfAnOrganisationThatNobodyAddedIsABugAndItsValuesStayOutOfTheMessages() {
        AccessKey key = new AccessKey(
                new AccessKeyId("1"),
                "Ada's key",
                new OrganisationId("unknown"),
                Map.of(),
                new RateLimit.DoorDefault(),
                StoreFixture.MONDAY,
                Optional.empty());
        assertThatThrownBy(() -> store.accessKeys().add(key, KeyHash.of("secret")))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown -> assertThat(thrown).hasStackTraceContaining("FOREIGN KEY"))
                .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain("Ada's key"));
    }

    @Test
    void whoSwallowsAFailureCannotCommitTheRest() {
        StoreFixture.add(store, StoreFixture.additions(1, 2));
        WriteBatch sameId = new WriteBatch(
                List.of(StoreFixture.addition(1, Person.detailed(3).profile())), List.of(), StoreFixture.MONDAY);
        WriteBatch another = new WriteBatch(StoreFixture.additions(4, 5), List.of(), StoreFixture.MONDAY);
        assertThatThrownBy(() -> StoreFixture.commit(store, transaction -> {
                    transaction.contacts().write(another);
                    assertThatThrownBy(() -> transaction.contacts().write(sameId))
                            .isInstanceOf(IllegalStateException.class);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(StoreFixture.all(store)).hasSize(1);
        assertThat(StoreFixture.add(store, StoreFixture.additions(2, 3))).isEmpty();
    }

    @Test
    void aTransactionInsideATransactionIsABug() {
        assertThatThrownBy(() -> StoreFixture.commit(
                        store, transaction -> StoreFixture.add(store, StoreFixture.additions(0, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void aTransactionThatHasEndedRefusesEverything() {
        var ended = StoreFixture.commit(store, transaction -> transaction);
        assertThatThrownBy(() -> ended.contacts()
                        .write(new WriteBatch(StoreFixture.additions(0, 1), List.of(), StoreFixture.MONDAY)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.attributeKeys().schema()).isInstanceOf(IllegalStateException.class);
    }

    private static void assertFault(ThrowingCallable call, Retry retry, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        fault -> assertThat(fault.retry()).isEqualTo(retry))
                .hasMessageContaining("muster.db")
                .hasMessageContaining(why);
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
