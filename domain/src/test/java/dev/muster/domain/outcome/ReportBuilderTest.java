package dev.muster.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

    private static final ImportPolicy POLICY = ImportPolicy.files();
    private static final ContactId ADA = new ContactId("ada");

    private final ReportBuilder builder = new ReportBuilder();

    @Test
    void addsOutcomesUp() {
        LongStream.rangeClosed(1, 7).forEach(row -> builder.open());
        builder.close(new RowOutcome.Created(at(1), ADA, "ada@x.co"));
        builder.close(new RowOutcome.Created(at(2), ADA, "ada@x.co"));
        builder.close(new RowOutcome.Updated(at(3), ADA, "ada@x.co"));
        builder.close(new RowOutcome.Unchanged(at(4), ADA, "ada@x.co"));
        builder.close(new RowOutcome.Skipped(at(5), "ada@x.co", SkipReason.DUPLICATE_ROW));
        builder.close(rejected(6, 2));
        builder.close(new RowOutcome.NotProcessed(at(7), "ada@x.co"));

        ImportReport report = builder.build(Ending.STOPPED, POLICY);

        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.notProcessed()).isEqualTo(1);
        assertThat(report.problemCount()).isEqualTo(2);
        assertThat(report.problems()).extracting(Problem::field).containsExactly("field 1", "field 2");
        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(report.policy()).isEqualTo(POLICY);
    }

    @Test
    void countsEffectsOnConsentBesideTheOutcomes() {
        LongStream.rangeClosed(1, 6).forEach(row -> builder.open());
        builder.close(new RowOutcome.Created(at(1), ADA, "ada@x.co", ConsentEffect.SUBSCRIBED));
        builder.close(new RowOutcome.Created(at(2), ADA, "ada@x.co"));
        builder.close(new RowOutcome.Updated(at(3), ADA, "ada@x.co", ConsentEffect.KEPT_PROTECTED));
        builder.close(new RowOutcome.Unchanged(at(4), ADA, "ada@x.co", ConsentEffect.KEPT_PROTECTED));
        builder.close(new RowOutcome.Skipped(at(5), "ada@x.co", SkipReason.DUPLICATE_ROW, ConsentEffect.WITHDRAWN));
        builder.close(new RowOutcome.NotProcessed(at(6), "ada@x.co"));

        ImportReport report = builder.build(Ending.STOPPED, POLICY);

        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.newSubscribers()).isEqualTo(1);
        assertThat(report.keptProtected()).isEqualTo(2);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.consent()).doesNotContainKey(ConsentEffect.NONE);
    }

    @Test
    void anImportOfNothingHasAReport() {
        assertThat(builder.build(Ending.COMPLETED, POLICY).rows()).isZero();
    }

    @Test
    void thereIsNoReportWhileARowIsOpen() {
        builder.open();
        builder.open();
        builder.open();
        builder.close(new RowOutcome.Created(at(1), ADA, "ada@x.co"));

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.build(Ending.COMPLETED, POLICY))
                .withMessage("2 rows have no outcome");
    }

    @Test
    void noRowGetsTwoOutcomes() {
        builder.open();
        builder.close(new RowOutcome.Created(at(1), ADA, "ada@x.co"));

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.close(new RowOutcome.Updated(at(1), ADA, "ada@x.co")))
                .withMessageStartingWith("no row is open for Updated");
        assertThat(builder.build(Ending.COMPLETED, POLICY).rows()).isEqualTo(1);
    }

    @Test
    void listsTheFirstThousandProblemsAndCountsTheRest() {
        builder.open();
        builder.close(rejected(1, 999));
        builder.note(problem(2, "the thousandth"));
        builder.note(problem(3, "one too many"));

        ImportReport report = builder.build(Ending.COMPLETED, POLICY);

        assertThat(report.problemCount()).isEqualTo(1_001);
        assertThat(report.problems())
                .hasSize(ReportBuilder.MOST_PROBLEMS)
                .last()
                .isEqualTo(problem(2, "the thousandth"));
    }

    @Test
    void aProblemMayBeNobodysRow() {
        builder.note(problem(1, ""));

        ImportReport report = builder.build(Ending.STOPPED, POLICY);

        assertThat(report.rows()).isZero();
        assertThat(report.problemCount()).isEqualTo(1);
    }

    @Test
    void saysWhyAnImportBrokeOffHoweverManyProblemsCameBefore() {
        builder.open();
        builder.close(rejected(1, ReportBuilder.MOST_PROBLEMS));
        builder.interrupt(problem(2, "the reason"));
        builder.interrupt(problem(3, "a later one"));

        ImportReport report = builder.build(Ending.INTERRUPTED, POLICY);

        assertThat(report.interruption()).contains(problem(2, "the reason"));
        assertThat(report.problemCount()).isEqualTo(1_002);
        assertThat(report.problems()).hasSize(ReportBuilder.MOST_PROBLEMS);
    }

    private static RowOutcome rejected(long row, int problems) {
        return new RowOutcome.Rejected(
                at(row),
                "ada@x.co",
                LongStream.rangeClosed(1, problems)
                        .mapToObj(number -> problem(row, "field " + number))
                        .toList(),
                List.of());
    }

    private static Problem problem(long row, String field) {
        return new Problem(ProblemCode.TOO_LONG, at(row), field, "", "Shorten it.");
    }

    private static RowPosition at(long row) {
        return RowPosition.of(row);
    }
}
