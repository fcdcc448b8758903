package dev.muster.testkit;

import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.problem.ProblemCode;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a report, to be chained: {@code assertThat(report).read(5).created(3).rejected(4, EMAIL_MALFORMED)}. A
 * failure shows the whole report.
 */
public final class ImportReportAssert extends AbstractAssert<ImportReportAssert, ImportReport> {

    private ImportReportAssert(ImportReport report) {
        super(report, ImportReportAssert.class);
    }

    public static ImportReportAssert assertThat(ImportReport report) {
        return new ImportReportAssert(report);
    }

    /** This many rows were read. */
    public ImportReportAssert read(long rows) {
        return counts("rows read", actual.rows(), rows);
    }

    public ImportReportAssert created(long rows) {
        return counts(OutcomeKind.CREATED, rows);
    }

    public ImportReportAssert updated(long rows) {
        return counts(OutcomeKind.UPDATED, rows);
    }

    public ImportReportAssert unchanged(long rows) {
        return counts(OutcomeKind.UNCHANGED, rows);
    }

    public ImportReportAssert skipped(long rows) {
        return counts(OutcomeKind.SKIPPED, rows);
    }

    public ImportReportAssert rejected(long rows) {
        return counts(OutcomeKind.REJECTED, rows);
    }

    public ImportReportAssert notProcessed(long rows) {
        return counts(OutcomeKind.NOT_PROCESSED, rows);
    }

    /** The row with this number, the first one being 1, has this problem. */
    public ImportReportAssert rejected(long row, ProblemCode code) {
        boolean listed =
                actual.problems().stream().anyMatch(problem -> problem.row().number() == row && problem.code() == code);
        if (!listed) {
            failWithMessage("expected row %s to have the problem %s, but the report is%n%s", row, code, actual);
        }
        return this;
    }

    /** No row, nor the import as a whole, has a problem. */
    public ImportReportAssert hasNoProblems() {
        return counts("problems", actual.problemCount(), 0);
    }

    public ImportReportAssert ended(Ending ending) {
        if (actual.ending() != ending) {
            failWithMessage("expected the ending %s, but the report is%n%s", ending, actual);
        }
        return this;
    }

    private ImportReportAssert counts(OutcomeKind kind, long expected) {
        return counts("rows " + kind, actual.count(kind), expected);
    }

    private ImportReportAssert counts(String what, long found, long expected) {
        if (found != expected) {
            failWithMessage("expected %s: %s, but it is %s in%n%s", what, expected, found, actual);
        }
        return this;
    }
}
