package dev.muster.adapters.jdbi.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/** Counts the instructions of SQLite's virtual machine: a scan anywhere on the way takes some for every row. */
class RemovalCostTest {

    private static final Attribution BY = new Attribution("test", "", "moved");

    @TempDir
    Path folder;

    @Test
    void removingOneOfManyTakesNoMoreStepsThanRemovingOneOfFew() {
        long few = stepsToRemoveOneOf(20);
        assertThat(few).isGreaterThan(500);
        assertThat(stepsToRemoveOneOf(2_000)).isLessThan(few + few / 4);
    }

    private long stepsToRemoveOneOf(int people) {
        Path file = folder.resolve(people + ".db");
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            fill(store, people);
        }
        Steps steps = new Steps();
        try (WriteConnection writer = new WriteConnection(new SqliteFile(
                file, SqliteSettings.DEFAULT.longestWait(), SqliteSettings.DEFAULT.writeCacheMebibytes()))) {
            writer.inTransaction(session -> {
                session.run(handle -> {
                    ProgressHandler.setHandler(handle.getConnection(), 1, steps);
                    return true;
                });
                List<ContactId> one = List.of(StoreFixture.addition(7).id());
                return new TransactionEnd.Commit<>(SqlTransaction.of(session, StoreFixture.WORKSPACE, () -> {})
                        .contacts()
                        .remove(one));
            });
        }
        return steps.count;
    }

    /** Everybody's address ends alike, and everybody is named in an answer and in a rejected row. */
    private static void fill(SqliteStore store, int people) {
        List<Addition> additions = IntStream.range(0, people)
                .mapToObj(number -> StoreFixture.addition(number, profile(number, ContactStatus.SUBSCRIBED)))
                .toList();
        StoreFixture.add(store, additions);
        List<Change> changes = IntStream.range(0, people)
                .mapToObj(number -> new Change(
                        StoreFixture.addition(number).id(),
                        profile(number, ContactStatus.SUBSCRIBED),
                        profile(number, ContactStatus.UNSUBSCRIBED),
                        Fingerprint.NONE))
                .toList();
        StoreFixture.commit(
                store,
                transaction ->
                        transaction.contacts().write(new WriteBatch(List.of(), changes, StoreFixture.MONDAY, BY)));
        store.deliveryLedger()
                .save(
                        new DeliveryScope(StoreFixture.WORKSPACE, new SinkId("sink")),
                        IntStream.range(0, people)
                                .mapToObj(number -> LedgerEntry.pending(
                                        StoreFixture.addition(number).id(),
                                        email(number).typed(),
                                        StoreFixture.MONDAY))
                                .toList());
        IntStream.range(0, people).forEach(number -> answer(store, number));
        IntStream.range(0, people / 10).forEach(job -> rejectTen(store, job));
    }

    private static void answer(SqliteStore store, int number) {
        store.idempotencyLedger()
                .record(
                        new IdempotencyScope(new AccessKeyId("key"), "POST /contacts", "request " + number),
                        new RecordedAnswer(
                                StoreFixture.WORKSPACE,
                                "digest",
                                201,
                                Optional.of("{\"email\":\"" + email(number).key() + "\"}"),
                                StoreFixture.MONDAY));
    }

    private static void rejectTen(SqliteStore store, int job) {
        ImportOrder order = new ImportOrder(
                new JobId("job" + job),
                StoreFixture.WORKSPACE,
                JobKind.LIST,
                ImportPolicy.files(),
                BY,
                "",
                StoreFixture.MONDAY);
        List<Integer> numbers = IntStream.range(10 * job, 10 * job + 10).boxed().toList();
        store.journal()
                .admit(
                        order,
                        RowSource.of(numbers.stream()
                                .map(number -> ContactRow.at(
                                                number + 1L, email(number).typed())
                                        .build())
                                .toList()));
        PortionResult result = new PortionResult(
                order.id(),
                0,
                Map.of(OutcomeKind.REJECTED, 10L),
                numbers.stream()
                        .map(number -> ErasureFixture.rejected(number + 1L, email(number)))
                        .toList(),
                StoreFixture.MONDAY);
        StoreFixture.commit(store, transaction -> transaction.jobs().settle(result));
    }

    private static Profile profile(int number, ContactStatus status) {
        Profile person = Person.detailed(number).profile();
        return new Profile(email(number), person.userId(), status, person.tags(), person.attributes());
    }

    private static EmailAddress email(int number) {
        return Person.withAddress("%d.robinson@example.com".formatted(number + 10_000))
                .email();
    }

    /** Counts; a progress handler that answers other than 0 would interrupt the statement. */
    private static final class Steps extends ProgressHandler {

        private long count;

        @Override
        protected int progress() {
            count++;
            return 0;
        }
    }
}
