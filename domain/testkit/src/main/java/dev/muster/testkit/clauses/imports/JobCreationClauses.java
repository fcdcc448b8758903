package dev.muster.testkit.clauses.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses J-2, J-3, J-5 and J-6: how jobs come into being, and how they are forgotten. */
public abstract class JobCreationClauses extends JobClauses {

    public JobCreationClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies that a committed job is seen. If this fails, look at where the commit happens. */
    @Test
    @DisplayName("J-2 must: an admitted job is found by another thread as soon as it is answered")
    void anotherThreadFindsTheJob() {
        ImportOrder order = admitted("digest", 3);
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(
                () -> find(order).isPresent() && next().rows().size() == 3);
        assertThat(other.result(patience())).isTrue();
    }

    /** Verifies that half a job is none. If this fails, look at the transaction around the rows. */
    @Test
    @DisplayName("J-2 must: of a job whose source breaks off nothing is kept, and it can be ordered again")
    void nothingIsKeptOfABrokenSource() {
        for (int rows : List.of(0, 1, 2_500)) {
            ImportOrder order = order("digest");
            UncheckedIOException broken = new UncheckedIOException(new IOException("on purpose"));
            assertThatThrownBy(() -> journal.admit(order, breakingOff(rows, broken)))
                    .isSameAs(broken);
            assertThat(find(order)).as("after " + rows + " rows").isEmpty();
            assertThat(journal.nextPortion()).as("after " + rows + " rows").isEmpty();
        }
        assertThat(admit(order("digest"), rows(1))).isInstanceOf(Admission.Admitted.class);
    }

    /** Verifies that everything else is no job either. If this fails, look for a catch of one kind of exception. */
    @Test
    @DisplayName("J-2 must: of a job whose source throws anything else nothing is kept either, and the store goes on")
    void nothingIsKeptAfterAnyThrowable() {
        ImportOrder order = order("digest");
        AssertionError thrown = new AssertionError("on purpose");
        RowSource source = () -> {
            throw thrown;
        };
        assertThatThrownBy(() -> journal.admit(order, source)).isSameAs(thrown);
        assertThat(find(order)).isEmpty();
        assertThat(journal.nextPortion()).isEmpty();
        add(Person.ada());
        assertThat(admit(order("digest"), rows(1))).isInstanceOf(Admission.Admitted.class);
    }

    /** Verifies repetition. If this fails, look at what an order is recognised by. */
    @Test
    @DisplayName(
            "J-3 must: an order of the same workspace, actor and digest is answered with the job that runs already")
    void aRepeatedOrderIsAnsweredWithItsJob() {
        ImportOrder first = admitted("digest", 3);
        settle(first, 0, 1);
        ImportOrder again = order("digest");
        ImportOrder other = new ImportOrder(
                order("").id(),
                workspace,
                JobKind.FILE,
                ImportPolicy.formbricks(),
                new Attribution("back door", BY.actor(), "again"),
                "digest",
                TUESDAY);
        for (ImportOrder repeated : List.of(again, other)) {
            assertThat(admit(repeated, rows(3))).isEqualTo(new Admission.AlreadyAdmitted(job(first)));
            assertThat(find(repeated)).isEmpty();
        }
        assertThat(next().rows()).hasSize(2);
    }

    /** Verifies what tells orders apart. If this fails, look at the unique constraint. */
    @Test
    @DisplayName("J-3 must: an order of another workspace, actor or digest is another one")
    void anotherOrderIsAnother() {
        WorkspaceId second = newWorkspace("second");
        ImportOrder first = admitted("digest", 1);
        ImportOrder otherActor = new ImportOrder(
                order("").id(),
                workspace,
                first.kind(),
                first.policy(),
                new Attribution(BY.door(), "K-1", BY.reason()),
                "digest",
                MONDAY);
        List<ImportOrder> others =
                List.of(order(second, "digest"), otherActor, order("Digest"), order("digest "), order(""));
        assertThat(others).allSatisfy(other -> {
            assertThat(admit(other, rows(1))).isInstanceOf(Admission.Admitted.class);
            assertThat(find(other)).isPresent();
        });
    }

    /** Verifies ended jobs. If this fails, look for a unique constraint that counts them. */
    @Test
    @DisplayName("J-3 must: the order of a job that has ended is admitted again, however it ended")
    void anEndedJobIsOrderedAgain() {
        admit(order("digest"), List.of());
        ImportOrder completed = order("digest");
        assertThat(admit(completed, rows(1))).isInstanceOf(Admission.Admitted.class);
        settle(completed, 0, 1);
        ImportOrder failed = order("digest");
        assertThat(admit(failed, rows(1))).isInstanceOf(Admission.Admitted.class);
        fail(failed, "broken", TUESDAY);
        assertThat(admit(order("digest"), rows(1))).isInstanceOf(Admission.Admitted.class);
        assertThat(List.of(find(completed), find(failed))).doesNotContain(Optional.empty());
    }

    /** Verifies two clients' retries at once. If this fails, look for a check that comes before the write. */
    @Test
    @DisplayName("J-3 must: of two equal orders at the same moment one is admitted, and both are answered with its job")
    void twoAtOnceAreOneJob() {
        CountDownLatch reading = new CountDownLatch(2);
        ImportOrder mine = order("digest");
        ImportOrder theirs = order("digest");
        ConcurrentTask<Admission> other = new ConcurrentTask<>(() -> journal.admit(theirs, awaiting(reading)));
        other.within(Duration.ZERO);
        Admission first = journal.admit(mine, awaiting(reading));
        Admission second = other.result(patience());
        assertThat(List.of(first, second))
                .filteredOn(Admission.Admitted.class::isInstance)
                .hasSize(1);
        assertThat(first.job().order()).isEqualTo(second.job().order());
        assertThat(List.of(find(mine), find(theirs)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    /** Verifies nothing to do. If this fails, look at what ends a job: the last row, which there is none of. */
    @Test
    @DisplayName("J-5 must: a job without rows has ended when it is admitted")
    void aJobWithoutRowsHasEnded() {
        ImportOrder order = order("digest");
        Admission admission = admit(order, List.of());
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        assertThat(admission.job()).isEqualTo(job(order));
        assertThat(job(order).end()).hasValueSatisfying(end -> assertThat(end).isInstanceOf(JobEnd.Completed.class));
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies the border. If this fails, look at the comparison, and at which time is compared. */
    @Test
    @DisplayName("J-6 must: jobs that ended before the time are forgotten, those that ended then or later are not")
    void oldJobsAreForgotten() {
        ImportOrder failedBefore = admitted("failed before", 2);
        fail(failedBefore, "broken", TUESDAY.minusMillis(1));
        ImportOrder failedThen = admitted("failed then", 2);
        fail(failedThen, "broken", TUESDAY);
        ImportOrder completedThen = admitted("completed then", 1);
        settle(completedThen, 0, 1);
        journal.forgetEndedBefore(TUESDAY);
        assertThat(find(failedBefore)).isEmpty();
        assertThat(find(failedThen)).isPresent();
        assertThat(find(completedThen)).isPresent();
        journal.forgetEndedBefore(TUESDAY.plusMillis(1));
        assertThat(List.of(find(failedThen), find(completedThen))).containsOnly(Optional.empty());
    }

    /** Verifies the unit. If this fails, look for a time that is cut to milliseconds before it is compared. */
    @Test
    @DisplayName("J-6 must: a job that ended less than a millisecond before the time is forgotten")
    void jobsOfTheSameMillisecondAreForgotten() {
        ImportOrder then = admitted("failed then", 2);
        fail(then, "broken", TUESDAY);
        ImportOrder later = admitted("failed later", 2);
        fail(later, "broken", TUESDAY.plusMillis(1));
        journal.forgetEndedBefore(TUESDAY.plusNanos(1));
        assertThat(find(then)).isEmpty();
        assertThat(find(later)).isPresent();
    }

    /** Verifies jobs that take long. If this fails, look for a comparison with the time of the order. */
    @Test
    @DisplayName("J-6 must: jobs that have not ended are not forgotten, however old, nor are their rows")
    void runningJobsAreNotForgotten() {
        ImportOrder order = admitted("digest", 3);
        settle(order, 0, 1);
        journal.forgetEndedBefore(TUESDAY.plusSeconds(1_000_000_000));
        assertThat(job(order).settled()).isEqualTo(1);
        assertThat(next().rows()).hasSize(2);
    }

    private static RowSource breakingOff(int rows, RuntimeException broken) {
        RowSource good = RowSource.of(rows(rows));
        return () -> {
            Optional<ContactRow> row = good.next();
            if (row.isEmpty()) {
                throw broken;
            }
            return row;
        };
    }

    /** A source that waits a moment for the other order to read, too; a store that lets only one read at a time may. */
    private RowSource awaiting(CountDownLatch reading) {
        RowSource good = RowSource.of(rows(1));
        return () -> {
            reading.countDown();
            try {
                reading.await(overlap().toMillis(), TimeUnit.MILLISECONDS);
                return good.next();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while another thread was at work", e);
            }
        };
    }
}
