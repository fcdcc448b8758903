package dev.muster.adapters.jdbi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.erasure.ErasureFixture;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobTest {

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = StoreFixture.withWorkspace(SqliteStore.open(file));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rowsThatAreSettledAreDeletedWithTheLastOfThoseKeptTogether() {
        ImportOrder order = admitted(2_500);
        assertThat(number("SELECT count(*) FROM import_job_portion")).isEqualTo(3);
        settle(order, 0, 999);
        assertThat(number("SELECT count(*) FROM import_job_portion")).isEqualTo(3);
        settle(order, 999, 1);
        assertThat(number("SELECT count(*) FROM import_job_portion")).isEqualTo(2);
        settle(order, 1_000, 1_200);
        assertThat(number("SELECT count(*) FROM import_job_portion")).isEqualTo(1);
        settle(order, 2_200, 300);
        assertThat(number("SELECT count(*) FROM import_job_portion")).isZero();
    }

    @Test
    void aJobThatFailsLosesItsRows() {
        ImportOrder order = admitted(2_500);
        settle(order, 0, 10);
        StoreFixture.commit(store, transaction -> transaction.jobs().fail(order.id(), "broken", StoreFixture.MONDAY));
        assertThat(number("SELECT count(*) FROM import_job_portion")).isZero();
    }

    @Test
    void largeRowsAreKeptInSmallerPortions() {
        ImportOrder order = order();
        String large = "x".repeat(300_000);
        List<ContactRow> rows = LongStream.rangeClosed(1, 10)
                .mapToObj(number -> ContactRow.at(number, "a" + number + "@example.com")
                        .attribute("note", large)
                        .build())
                .toList();
        store.journal().admit(order, RowSource.of(rows));
        assertThat(number("SELECT max(row_count) FROM import_job_portion")).isLessThan(5);
        for (long settled = 0; settled < 10; ) {
            Portion portion = store.journal().nextPortion().orElseThrow();
            assertThat(portion.rows())
                    .isEqualTo(rows.subList(
                            (int) settled, (int) settled + portion.rows().size()));
            settle(order, settled, portion.rows().size());
            settled += portion.rows().size();
        }
        assertThat(store.journal().nextPortion()).isEmpty();
    }

    /** What has not been kept when a portion's worth of rows has been read would grow with the source. */
    @Test
    void aSourceIsKeptAsItIsRead() {
        List<Long> bytesBefore = new ArrayList<>();
        AtomicLong read = new AtomicLong();
        RowSource source = () -> {
            long number = read.incrementAndGet();
            if (number % 5_000 == 0) {
                bytesBefore.add(logBytes());
            }
            return number > 20_000 ? Optional.empty() : Optional.of(largeRow(number));
        };
        SqliteStore small = SqliteStore.open(file, SqliteSettings.DEFAULT.withWriteCacheMebibytes(1));
        assertThat(small.journal().admit(order(), source).job().rows()).isEqualTo(20_000);
        small.close();
        assertThat(bytesBefore).hasSize(4).isSorted().doesNotHaveDuplicates();
    }

    private static ContactRow largeRow(long number) {
        return ContactRow.at(number, "a" + number + "@example.com")
                .attribute("note", "n".repeat(1_000))
                .build();
    }

    private long logBytes() {
        try {
            return Files.size(file.resolveSibling("muster.db-wal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aResultOfMoreRowsThanThereAreIsABug() {
        ImportOrder order = admitted(5);
        settle(order, 0, 3);
        assertThatThrownBy(() -> settle(order, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.journal().find(order.id()).orElseThrow().settled()).isEqualTo(3);
    }

    @Test
    void aJobAndItsRowsAreThereInAnotherProcess() {
        ImportOrder order = admitted(3);
        store.close();
        store = SqliteStore.open(file);
        assertThat(store.journal().find(order.id())).map(ImportJob::order).hasValue(order);
        assertThat(store.journal().nextPortion()).map(Portion::rows).hasValue(rows(3));
    }

    @Test
    void admissionWaitsForTheMediumAndOtherTransactionsDoNot() {
        try (WriteConnection writer = new WriteConnection(new SqliteFile(
                file, SqliteSettings.DEFAULT.longestWait(), SqliteSettings.DEFAULT.writeCacheMebibytes()))) {
            assertThat(writer.inDurableTransaction(ImportJobTest::synchronous)).isEqualTo(2);
            assertThat(writer.inTransaction(ImportJobTest::synchronous)).isEqualTo(1);
            assertThatThrownBy(() -> writer.inDurableTransaction(session -> {
                        throw new AssertionError("on purpose");
                    }))
                    .isInstanceOf(AssertionError.class);
            assertThat(writer.inTransaction(ImportJobTest::synchronous)).isEqualTo(1);
        }
    }

    @Test
    void forgottenJobsLeaveNoRowInAnyTable() {
        ImportOrder order = admitted(2);
        StoreFixture.commit(
                store,
                transaction -> transaction
                        .jobs()
                        .settle(new PortionResult(
                                order.id(),
                                0,
                                Map.of(OutcomeKind.REJECTED, 2L),
                                List.of(
                                        ErasureFixture.rejected(1, ErasureFixture.email(1)),
                                        ErasureFixture.rejected(2, ErasureFixture.email(2))),
                                StoreFixture.MONDAY)));
        assertThat(number("SELECT count(*) FROM import_job_rejected_row_mark")).isPositive();
        store.journal().forgetEndedBefore(StoreFixture.MONDAY.plusSeconds(1));
        for (String table : List.of("", "_portion", "_rejected_row", "_rejected_row_mark")) {
            assertThat(number("SELECT count(*) FROM import_job" + table))
                    .as(table)
                    .isZero();
        }
    }

    /** A newer version may have written it. */
    @Test
    void aJobWhosePolicyIsUnreadableDoesNotHoldUpTheOthers() throws Exception {
        ImportOrder unreadable = admitted(3);
        execute("UPDATE import_job SET policy = '{\"on_failure\":\"unheard_of\"}'");
        ImportOrder other = order("other");
        store.journal().admit(other, RowSource.of(rows(2)));
        assertThat(store.journal().nextPortion()).map(Portion::order).hasValue(other);
        settle(other, 0, 2);
        assertThat(store.journal().nextPortion()).isEmpty();
        assertThat(number("SELECT count(*) FROM import_job_portion WHERE job_id = '"
                        + unreadable.id().value() + "'"))
                .isEqualTo(1);
    }

    private static TransactionEnd<Integer> synchronous(Session session) {
        return new TransactionEnd.Commit<>(session.run(handle ->
                handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one()));
    }

    private ImportOrder admitted(int rows) {
        ImportOrder order = order();
        store.journal().admit(order, RowSource.of(rows(rows)));
        return order;
    }

    private static ImportOrder order() {
        return order("job");
    }

    private static ImportOrder order(String id) {
        return new ImportOrder(
                new JobId(id),
                StoreFixture.WORKSPACE,
                JobKind.LIST,
                ImportPolicy.files(),
                Attribution.HOST,
                "digest of " + id,
                StoreFixture.MONDAY);
    }

    private static List<ContactRow> rows(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number ->
                        ContactRow.at(number, "a" + number + "@example.com").build())
                .toList();
    }

    private void settle(ImportOrder order, long settled, long rows) {
        PortionResult result = new PortionResult(
                order.id(), settled, Map.of(OutcomeKind.CREATED, rows), List.of(), StoreFixture.MONDAY);
        boolean isSettled =
                StoreFixture.commit(store, transaction -> transaction.jobs().settle(result));
        assertThat(isSettled).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
