package dev.muster.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final RowPosition FIRST = RowPosition.of(1);
    private static final Problem PROBLEM = new Problem(ProblemCode.TOO_LONG, FIRST, "plan", "", "Shorten it.");

    @Test
    void cannotAccountForMoreRowsThanWereReadNorForLess() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(2, Map.of(OutcomeKind.CREATED, 3L), List.of(), 0))
                .withMessage("read 2 rows, but account for 3");
        assertThatIllegalArgumentException().isThrownBy(() -> report(2, Map.of(OutcomeKind.CREATED, 1L), List.of(), 0));
    }

    @Test
    void cannotListMoreProblemsThanItCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(0, Map.of(), List.of(PROBLEM), 0))
                .withMessage("lists 1 problems, but counts 0");
        assertThat(report(0, Map.of(), List.of(PROBLEM), 1).problems()).containsExactly(PROBLEM);
        assertThat(report(0, Map.of(), List.of(), 5).problemCount()).isEqualTo(5);
    }

    @Test
    void hasAnInterruptionExactlyIfItWasInterrupted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportReport(
                        0,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        0,
                        Optional.empty(),
                        Ending.INTERRUPTED,
                        ImportPolicy.files()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportReport(
                        0,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        1,
                        Optional.of(PROBLEM),
                        Ending.STOPPED,
                        ImportPolicy.files()));
    }

    @Test
    void aKindThatIsAbsentCountsZero() {
        ImportReport report = report(1, Map.of(OutcomeKind.CREATED, 1L), List.of(), 0);

        assertThat(report.count(OutcomeKind.CREATED)).isEqualTo(1);
        assertThat(report.count(OutcomeKind.REJECTED)).isZero();
    }

    @Test
    void aRejectedRowHasAProblem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowOutcome.Rejected(FIRST, "", List.of(), List.of()))
                .withMessage("a rejected row has a problem");
    }

    private static ImportReport report(
            long rows, Map<OutcomeKind, Long> counts, List<Problem> problems, long problemCount) {
        return new ImportReport(
                rows,
                counts,
                Map.of(),
                problems,
                problemCount,
                Optional.empty(),
                Ending.COMPLETED,
                ImportPolicy.files());
    }
}
