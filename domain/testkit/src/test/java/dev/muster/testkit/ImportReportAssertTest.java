package dev.muster.testkit;

import static dev.muster.testkit.fixture.ImportReportAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.ReportBuilder;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.testkit.fixture.ImportReportAssert;
import dev.muster.testkit.fixture.RecordingListener;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImportReportAssertTest {

    private static final RowPosition FIRST = RowPosition.of(1);
    private static final RowPosition SECOND = RowPosition.of(2);
    private static final Problem MALFORMED =
            new Problem(ProblemCode.EMAIL_MALFORMED, SECOND, "email", "@", "Correct the address.");

    private final RecordingListener listener = new RecordingListener();
    private final ImportReport report = report();

    @Test
    void acceptsWhatTheReportSays() {
        assertThat(report)
                .read(2)
                .created(1)
                .rejected(1)
                .rejected(2, ProblemCode.EMAIL_MALFORMED)
                .updated(0)
                .unchanged(0)
                .skipped(0)
                .notProcessed(0)
                .ended(Ending.COMPLETED);
    }

    @Test
    void refusesAnythingElse() {
        List<Consumer<ImportReportAssert>> wrong = List.of(
                it -> it.read(3),
                it -> it.created(2),
                it -> it.rejected(0),
                it -> it.rejected(1, ProblemCode.EMAIL_MALFORMED),
                it -> it.rejected(2, ProblemCode.EMAIL_MISSING),
                it -> it.updated(1),
                it -> it.unchanged(1),
                it -> it.skipped(1),
                it -> it.notProcessed(1),
                it -> it.hasNoProblems(),
                it -> it.ended(Ending.STOPPED));
        assertThat(wrong)
                .allSatisfy(claim -> assertThatThrownBy(() -> claim.accept(assertThat(report)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("EMAIL_MALFORMED"));
    }

    @Test
    void aListenerKeepsTheOutcomesInOrder() {
        assertThat(listener.outcomes()).map(RowOutcome::position).containsExactly(FIRST, SECOND);
    }

    private ImportReport report() {
        ReportBuilder builder = new ReportBuilder();
        List.of(new RowOutcome.Created(FIRST), new RowOutcome.Rejected(SECOND, List.of(MALFORMED), List.of()))
                .forEach(outcome -> {
                    builder.open();
                    builder.close(outcome);
                    listener.onOutcome(outcome);
                });
        return builder.build(Ending.COMPLETED, ImportPolicy.files());
    }
}
