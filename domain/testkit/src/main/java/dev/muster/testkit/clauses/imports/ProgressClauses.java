package dev.muster.testkit.clauses.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.StoreUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses JL-1 to JL-4, and what CS-6 means for them: the progress of jobs, and their end. */
public abstract class ProgressClauses extends JobClauses {

    public ProgressClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies sums. If this fails, look at how counts are added up, and at those of a kind that is new. */
    @Test
    @DisplayName("JL-1 must: a result that starts where the job stands is added, outcome by outcome")
    void resultsAreAdded() {
        ImportOrder order = admitted("digest", 100);
        Map<OutcomeKind, Long> all = new EnumMap<>(OutcomeKind.class);
        for (OutcomeKind kind : OutcomeKind.values()) {
            all.put(kind, 1L + all.size());
        }
        assertThat(settle(result(order, 0, Map.of(OutcomeKind.UPDATED, 5L)))).isTrue();
        assertThat(settle(result(order, 5, all))).isTrue();
        assertThat(job(order).settled()).isEqualTo(26);
        assertThat(job(order).count(OutcomeKind.UPDATED)).isEqualTo(7);
        assertThat(Stream.of(OutcomeKind.values()).filter(kind -> kind != OutcomeKind.UPDATED))
                .allSatisfy(kind -> assertThat(job(order).count(kind)).isEqualTo(all.get(kind)));
        assertThat(job(order).end()).isEmpty();
    }

    /** Verifies the order of results. If this fails, look at the condition of the update. */
    @Test
    @DisplayName("JL-1 must: a result that starts anywhere else changes nothing, and the answer says so")
    void aResultFromElsewhereChangesNothing() {
        ImportOrder order = admitted("digest", 100);
        settle(order, 0, 10);
        ImportJob before = job(order);
        assertThat(List.of(0L, 9L, 11L, 90L)).allSatisfy(start -> {
            assertThat(settle(result(order, start, Map.of(OutcomeKind.CREATED, 10L), rejected(1, "x"))))
                    .isFalse();
            assertThat(job(order)).isEqualTo(before);
        });
    }

    /** Verifies jobs that are not there. If this fails, look at what is answered when an update changed no row. */
    @Test
    @DisplayName("JL-1 must: a result of a job that has ended, or that nobody knows, changes nothing")
    void aResultOfAnEndedJobChangesNothing() {
        ImportOrder completed = admitted("completed", 10);
        settle(completed, 0, 10);
        ImportJob before = job(completed);
        assertThat(settle(completed, 10, 10)).isFalse();
        assertThat(settle(completed, 0, 10)).isFalse();
        assertThat(job(completed)).isEqualTo(before);
        ImportOrder failed = admitted("failed", 10);
        fail(failed, "broken", TUESDAY);
        assertThat(settle(failed, 0, 10)).isFalse();

        ImportOrder unknown = new ImportOrder(
                new JobId("x"), workspace, before.order().kind(), before.order().policy(), BY, "", MONDAY);
        assertThat(settle(unknown, 0, 10)).isFalse();
        assertThat(find(unknown)).isEmpty();
    }

    /** Verifies repetition within one transaction. If this fails, look for a stand that is read from before it. */
    @Test
    @DisplayName("JL-1 must: the same result is added once, within one transaction as well")
    void theSameResultIsAddedOnce() {
        ImportOrder order = admitted("digest", 100);
        PortionResult result = result(order, 0, Map.of(OutcomeKind.CREATED, 10L));
        List<Boolean> answers = commit(transaction -> List.of(
                transaction.jobs().settle(result),
                transaction.jobs().settle(result),
                transaction.jobs().settle(result(order, 10, Map.of(OutcomeKind.SKIPPED, 2L)))));
        assertThat(answers).containsExactly(true, false, true);
        assertThat(settle(result)).isFalse();
        assertThat(job(order).counts()).containsEntry(OutcomeKind.CREATED, 10L).containsEntry(OutcomeKind.SKIPPED, 2L);
    }

    /** Verifies two workers. If this fails, look for a check that comes before the write. */
    @Test
    @DisplayName("JL-1 must: of two transactions with the same result one is told that it was not added")
    void ofTwoWorkersOneIsTold() {
        ImportOrder order = admitted("digest", 100);
        PortionResult result = result(order, 0, Map.of(OutcomeKind.CREATED, 10L));
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(() -> settles(() -> {}, result));
        boolean mine = settles(() -> other.within(overlap()), result);
        boolean theirs = other.result(patience());
        assertThat(List.of(mine, theirs)).containsExactlyInAnyOrder(true, false);
        assertThat(job(order).settled()).isEqualTo(10);
    }

    /** Verifies the end. If this fails, look at the comparison with the number of rows. */
    @Test
    @DisplayName("JL-2 must: with the last row's result the job has completed, at the time of the result")
    void theLastResultEndsTheJob() {
        ImportOrder order = admitted("digest", 10);
        settle(order, 0, 9);
        assertThat(job(order).end()).isEmpty();
        settle(order, 9, 1);
        assertThat(job(order).end()).hasValue(new JobEnd.Completed(TUESDAY));
        assertThat(job(order).rows()).isEqualTo(10);
        assertThat(job(order).settled()).isEqualTo(10);
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies all of a rejected row. If this fails, look at how it becomes text. */
    @Test
    @DisplayName("JL-3 must: rejected rows come back with position, address and problems")
    void rejectedRowsComeBack() {
        List<RejectedRow> rows = new ArrayList<>();
        for (String text : Stream.concat(UnusualTexts.TEXTS.stream(), UnusualTexts.UNSTORABLE.stream())
                .toList()) {
            RowPosition position = RowPosition.of(rows.size() + 1L, 7L + rows.size());
            Problem odd = new Problem(ProblemCode.CHARACTER_FORBIDDEN, position, text, text, text);
            rows.add(new RejectedRow(position, text, List.of(odd, problem(position, "", ""))));
        }
        for (ProblemCode code : ProblemCode.values()) {
            RowPosition position = RowPosition.of(rows.size() + 1L);
            rows.add(new RejectedRow(position, "", List.of(new Problem(code, position, "", "", ""))));
        }
        ImportOrder order = admitted("digest", rows.size());
        settle(result(order, 0, Map.of(OutcomeKind.REJECTED, (long) rows.size()), rows.toArray(RejectedRow[]::new)));
        assertThat(job(order).rejectedRows()).containsExactlyElementsOf(rows);
    }

    /** Verifies the limit. If this fails, look at where it is applied: to the job, not to a result. */
    @Test
    @DisplayName("JL-3 must: the first 1,000 rejected rows are kept, in order, and all are counted")
    void theFirstThousandAreKept() {
        ImportOrder order = admitted("digest", 1_500);
        long settled = 0;
        for (int rows : List.of(400, 599, 3, 498)) {
            RejectedRow[] rejected = LongStream.rangeClosed(settled + 1, settled + rows)
                    .mapToObj(number -> rejected(number, "row " + number))
                    .toArray(RejectedRow[]::new);
            settle(result(order, settled, Map.of(OutcomeKind.REJECTED, (long) rows), rejected));
            settled += rows;
        }
        assertThat(job(order).rejectedRows())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, ImportJob.MOST_REJECTED_ROWS)
                        .mapToObj(number -> rejected(number, "row " + number))
                        .toList());
        assertThat(job(order).count(OutcomeKind.REJECTED)).isEqualTo(1_500);
    }

    /** Verifies what rows did to consent. If this fails, look at what is stored beside the counts of outcomes. */
    @Test
    @DisplayName("JL-3 must: effects on consent are counted, and stay counted when the job fails")
    void effectsOnConsentAreCounted() {
        ImportOrder order = admitted("digest", 100);
        settle(withConsent(order, 0, Map.of(ConsentEffect.KEPT_PROTECTED, 4L, ConsentEffect.WITHDRAWN, 1L)));
        settle(withConsent(order, 10, Map.of(ConsentEffect.KEPT_PROTECTED, 5L, ConsentEffect.SUBSCRIBED, 2L)));
        settle(withConsent(order, 20, Map.of()));
        Map<ConsentEffect, Long> all =
                Map.of(ConsentEffect.SUBSCRIBED, 2L, ConsentEffect.KEPT_PROTECTED, 9L, ConsentEffect.WITHDRAWN, 1L);
        assertThat(job(order).consent()).isEqualTo(all);
        assertThat(job(order).settled()).isEqualTo(30);
        fail(order, "broken", TUESDAY);
        assertThat(job(order).consent()).isEqualTo(all);
    }

    /** Verifies a failure. If this fails, look at what it writes, and at the rows it leaves. */
    @Test
    @DisplayName("JL-4 must: a job that fails has ended, keeps what it came to, and loses its other rows")
    void aFailedJobKeepsWhatItCameTo() {
        String error = "It broke: O'Brien \"\\\" \uD83D\uDE00";
        ImportOrder order = admitted("digest", 10);
        settle(result(order, 0, Map.of(OutcomeKind.CREATED, 3L, OutcomeKind.REJECTED, 1L), rejected(4, "x")));
        ImportJob before = job(order);
        assertThat(fail(order, error, TUESDAY)).isTrue();
        ImportJob after = job(order);
        assertThat(after.end()).hasValue(new JobEnd.Failed(TUESDAY, error));
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(after.rejectedRows()).isEqualTo(before.rejectedRows());
        assertThat(after.rows()).isEqualTo(10);
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies that an end is final. If this fails, look at the condition of the update. */
    @Test
    @DisplayName("JL-4 must: a job that has ended does not fail any more, nor does one that nobody knows")
    void anEndedJobStaysAsItIs() {
        ImportOrder completed = admitted("completed", 1);
        settle(completed, 0, 1);
        ImportOrder failed = admitted("failed", 1);
        fail(failed, "first", MONDAY);
        List<ImportJob> before = List.of(job(completed), job(failed));
        assertThat(List.of(fail(completed, "second", TUESDAY), fail(failed, "second", TUESDAY)))
                .containsOnly(false);
        assertThat(List.of(job(completed), job(failed))).isEqualTo(before);
        boolean unknown = commit(transaction -> transaction.jobs().fail(new JobId("x"), "broken", TUESDAY));
        assertThat(unknown).isFalse();
    }

    /** Verifies that a log is one workspace's. If this fails, look for a statement without the workspace in it. */
    @Test
    @DisplayName("CS-6 must: a job of one workspace is neither brought on nor failed from another")
    void aJobIsNotTouchedFromElsewhere() {
        WorkspaceId second = newWorkspace("second");
        ImportOrder order = admitted("digest", 10);
        settle(order, 0, 2);
        ImportJob before = job(order);
        commit(second, transaction -> transaction.jobs().settle(result(order, 2, Map.of(OutcomeKind.CREATED, 8L))));
        commit(second, transaction -> transaction.jobs().fail(order.id(), "broken", TUESDAY));
        assertThat(job(order)).isEqualTo(before);
    }

    private static PortionResult withConsent(ImportOrder order, long settled, Map<ConsentEffect, Long> consent) {
        return new PortionResult(order.id(), settled, Map.of(OutcomeKind.UPDATED, 10L), consent, List.of(), TUESDAY);
    }

    /** Lets something happen, and settles; whether it was added, and committed. */
    private boolean settles(Runnable before, PortionResult result) {
        try {
            return commit(transaction -> {
                transaction.contacts().find(List.of());
                before.run();
                return transaction.jobs().settle(result);
            });
        } catch (StoreUnavailable declined) {
            return false;
        }
    }
}
