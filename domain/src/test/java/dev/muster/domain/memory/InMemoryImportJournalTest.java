package dev.muster.domain.memory;

import static dev.muster.domain.memory.TestContacts.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryImportJournalTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final JobId JOB = new JobId("job");
    private static final JobId OTHER = new JobId("other");

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final ImportJournal journal = store.journal();

    @Test
    void aPortionIsSettledOnceAndInItsTurn() {
        admit(JOB, 3);

        assertThat(inJobs(jobs -> jobs.settle(created(JOB, 1, 1)))).isFalse();
        assertThat(inJobs(jobs -> jobs.settle(created(JOB, 0, 2)))).isTrue();
        assertThat(inJobs(jobs -> jobs.settle(created(JOB, 0, 2)))).isFalse();
        assertThat(inJobs(jobs -> jobs.settle(created(OTHER, 0, 2)))).isFalse();

        assertThat(find(JOB).count(OutcomeKind.CREATED)).isEqualTo(2);
        assertThat(find(JOB).end()).isEmpty();
        assertThat(journal.nextPortion()).map(Portion::settled).hasValue(2L);
    }

    @Test
    void theLastPortionEndsTheJob() {
        admit(JOB, 3);
        inJobs(jobs -> jobs.settle(created(JOB, 0, 3)));

        assertThat(find(JOB).end()).hasValue(new JobEnd.Completed(THEN));
        assertThat(journal.nextPortion()).isEmpty();
        assertThat(inJobs(jobs -> jobs.settle(created(JOB, 3, 1)))).isFalse();
        assertThat(inJobs(jobs -> jobs.fail(JOB, "too late", THEN))).isFalse();
    }

    @Test
    void aJobWithoutRowsEndsAsItIsAdmitted() {
        admit(JOB, 0);

        assertThat(find(JOB).end()).hasValue(new JobEnd.Completed(THEN));
    }

    @Test
    void aFailedJobSaysWhyAndWhenToTheMillisecond() {
        admit(JOB, 3);
        inJobs(jobs -> jobs.settle(created(JOB, 0, 1)));

        assertThat(inJobs(jobs -> jobs.fail(JOB, "disk full", THEN.plusNanos(1))))
                .isTrue();
        assertThat(inJobs(jobs -> jobs.fail(JOB, "again", THEN))).isFalse();
        assertThat(inJobs(jobs -> jobs.fail(OTHER, "unknown", THEN))).isFalse();

        assertThat(find(JOB).end()).hasValue(new JobEnd.Failed(THEN, "disk full"));
        assertThat(find(JOB).settled()).isEqualTo(1);
        assertThat(journal.nextPortion()).isEmpty();
    }

    @Test
    void theJobThatHasComeLeastFarGoesOnThenTheOldest() {
        admit(JOB, 2);
        admit(OTHER, 2);
        assertThat(journal.nextPortion()).map(next -> next.order().id()).hasValue(JOB);

        inJobs(jobs -> jobs.settle(created(JOB, 0, 1)));
        assertThat(journal.nextPortion()).map(next -> next.order().id()).hasValue(OTHER);
    }

    @Test
    void jobsThatEndedEarlierAreForgotten() {
        admit(JOB, 1);
        admit(OTHER, 1);
        admit(new JobId("open"), 1);
        inJobs(jobs -> jobs.fail(JOB, "broken", THEN.minusMillis(1)));
        inJobs(jobs -> jobs.fail(OTHER, "broken", THEN));

        journal.forgetEndedBefore(THEN);

        assertThat(journal.find(JOB)).isEmpty();
        assertThat(journal.find(OTHER)).isPresent();
        assertThat(journal.find(new JobId("open"))).isPresent();
    }

    @Test
    void atMostAThousandRejectedRowsAreKeptAndAllAreCounted() {
        int rows = ImportJob.MOST_REJECTED_ROWS + 5;
        admit(JOB, rows);
        List<RejectedRow> rejected = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> rejected(row, "nobody", "bad"))
                .toList();
        inJobs(jobs -> jobs.settle(result(JOB, 0, OutcomeKind.REJECTED, rows - 4, rejected.subList(0, rows - 4))));
        inJobs(jobs -> jobs.settle(result(JOB, rows - 4, OutcomeKind.REJECTED, 4, rejected.subList(rows - 4, rows))));

        assertThat(find(JOB).rejectedRows()).isEqualTo(rejected.subList(0, ImportJob.MOST_REJECTED_ROWS));
        assertThat(find(JOB).count(OutcomeKind.REJECTED)).isEqualTo(rows);
    }

    @Test
    void rejectedRowsThatNameARemovedContactAreForgotten() {
        TestContacts.add(store, SHOP, TestContacts.ADA);
        admit(JOB, 4);
        RejectedRow another = rejected(4, "bob@example.com", "bob@example.com is taken");
        inJobs(jobs -> jobs.settle(result(
                JOB,
                0,
                OutcomeKind.REJECTED,
                4,
                List.of(
                        rejected(1, "Ada@Example.com", "bad"),
                        rejected(2, "nobody", "ada@example.com has it"),
                        rejected(3, "nobody", "bad"),
                        another))));

        store.inTransaction(SHOP, transaction -> {
            transaction.contacts().remove(List.of(TestContacts.ADA.id()));
            return new TransactionEnd.Commit<>("removed");
        });

        assertThat(find(JOB).rejectedRows()).containsExactly(rejected(3, "nobody", "bad"), another);
        assertThat(find(JOB).count(OutcomeKind.REJECTED)).isEqualTo(4);
    }

    private void admit(JobId id, int rows) {
        List<ContactRow> all = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> ContactRow.at(row, "p" + row + "@example.com").build())
                .toList();
        ImportOrder order = new ImportOrder(
                id, SHOP, JobKind.LIST, ImportPolicy.files(), Attribution.HOST, "digest of " + id, THEN);
        assertThat(journal.admit(order, RowSource.of(all))).isInstanceOf(ImportJournal.Admission.Admitted.class);
    }

    private boolean inJobs(Function<JobLog, Boolean> work) {
        return store.inTransaction(SHOP, transaction -> new TransactionEnd.Commit<>(work.apply(transaction.jobs())));
    }

    private ImportJob find(JobId id) {
        Optional<ImportJob> found = journal.find(id);
        assertThat(found).isPresent();
        return found.orElseThrow();
    }

    private static PortionResult created(JobId id, long settled, long rows) {
        return result(id, settled, OutcomeKind.CREATED, rows, List.of());
    }

    private static PortionResult result(
            JobId id, long settled, OutcomeKind kind, long rows, List<RejectedRow> rejected) {
        return new PortionResult(id, settled, Map.of(kind, rows), rejected, THEN);
    }

    private static RejectedRow rejected(int row, String email, String hint) {
        RowPosition position = RowPosition.of(row);
        return new RejectedRow(
                position, email, List.of(new Problem(ProblemCode.EMAIL_MALFORMED, position, "email", email, hint)));
    }
}
