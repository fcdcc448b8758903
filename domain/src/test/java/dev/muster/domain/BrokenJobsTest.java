package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a job when something breaks: a lost store comes back, a fault of ours does not go away. */
class BrokenJobsTest {

    private static final List<ContactRow> ROWS = IntStream.rangeClosed(1, 1_500)
            .mapToObj(
                    number -> ContactRow.at(number, "person" + number + "@x.co").build())
            .toList();

    private final ImportJobsFixture background = new ImportJobsFixture();

    @Test
    void aFaultOfOursEndsTheJobWithAWordForWhoeverOrderedIt() {
        background.throughImporter(BrokenJobsTest::brokenInTheSecondPortion);
        JobId job = background.orders("digest", ROWS);
        background.worker().run();

        ImportJob failed = background.job(job);
        assertThat(failed.end()).hasValueSatisfying(end -> {
            assertThat(end).isInstanceOf(JobEnd.Failed.class);
            assertThat(end.at()).isEqualTo(ImportJobsFixture.NOW);
            assertThat(((JobEnd.Failed) end).error()).contains("went wrong").doesNotContain("ada@example.com");
        });
        assertThat(failed.counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 1_000L));
        assertThat(background.contacts()).hasSize(1_000);
    }

    @Test
    void otherJobsGoOn() {
        background.throughImporter(right -> request -> {
            if (request.by().actor().equals("unlucky")) {
                throw new IllegalStateException("on purpose");
            }
            return right.importAll(request);
        });
        JobId unlucky = background
                .jobs()
                .order(
                        ImportJobsFixture.WORKSPACE,
                        JobKind.LIST,
                        ImportPolicy.migma("unlucky"),
                        new Attribution("front door", "unlucky", ""),
                        "digest",
                        RowSource.of(ROWS))
                .order()
                .id();
        JobId job = background.orders("digest", ROWS);
        background.worker().run();

        assertThat(background.job(unlucky).end())
                .hasValueSatisfying(end -> assertThat(end).isInstanceOf(JobEnd.Failed.class));
        background.assertCompleted(job);
    }

    @Test
    void whatTheBrokenPortionWroteIsTakenBack() {
        background.throughStore(store -> FailingStore.with(
                (point, transaction) -> {
                    if (point == FailingStore.Point.COMMIT && transaction == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                },
                store));
        JobId job = background.orders("digest", ROWS);
        background.worker().run();

        assertThat(background.job(job).settled()).isZero();
        assertThat(background.contacts()).isEmpty();
        assertThat(background.job(job).end()).isPresent();
    }

    @Test
    void aJobThatCannotEvenFailIsTriedAgain() {
        background.throughImporter(right -> request -> {
            throw new IllegalStateException("on purpose");
        });
        background.throughStore(store -> FailingStore.at(FailingStore.Point.JOBS, 1, store));
        JobId job = background.orders("digest", ROWS);
        background.worker().run();
        assertThat(background.job(job).end()).isEmpty();

        background.works();

        assertThat(background.job(job).end()).isPresent();
    }

    @Test
    void aPortionThatAnotherProcessSettledMeanwhileIsTakenBackAndTheJobGoesOn() {
        ImportJobsFixture faster = background;
        AtomicBoolean isFirst = new AtomicBoolean(true);
        background.throughImporter(right -> request -> {
            if (isFirst.getAndSet(false)) {
                ManualExecutor other = new ManualExecutor();
                faster.process(other).resume();
                other.step();
            }
            return right.importAll(request);
        });
        JobId job = background.orders("digest", ROWS);
        background.worker().step();

        assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 1_000L));
        assertThat(background.contacts()).hasSize(1_000);
        background.worker().run();
        background.assertCompleted(job);
        assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 1_500L));
    }

    @Test
    void aLostStoreIsTriedAgainAfterAWhileWithoutBeingTold() throws InterruptedException {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        AtomicInteger faults = new AtomicInteger(1);
        background.throughStore(store -> FailingStore.with(
                (point, transaction) -> {
                    if (point == FailingStore.Point.BEGIN && faults.getAndDecrement() > 0) {
                        throw new StoreUnavailable("busy", StoreUnavailable.Retry.LATER);
                    }
                },
                store));
        JobId job = background.orders("digest", ROWS.subList(0, 10));
        ImportJobs process = background.process(tasks::add);
        process.resume();
        tasks.take().run();
        assertThat(tasks).as("nothing at once").isEmpty();
        assertThat(background.job(job).settled()).isZero();

        Runnable later = tasks.poll(1, TimeUnit.MINUTES);

        assertThat(later).as("something within a minute").isNotNull();
        later.run();
        background.assertCompleted(job);
    }

    private static ImportContacts brokenInTheSecondPortion(ImportContacts right) {
        return request -> {
            List<ContactRow> rows = new ArrayList<>();
            for (Optional<ContactRow> row = request.rows().next();
                    row.isPresent();
                    row = request.rows().next()) {
                rows.add(row.get());
            }
            if (rows.get(0).position().number() > 1) {
                throw new IllegalStateException("index 7 out of bounds for length 7, of ada@example.com");
            }
            return right.importAll(new ImportRequest(
                    request.workspace(), RowSource.of(rows), request.policy(), request.listener(), request.by()));
        };
    }
}
