package dev.muster.adapters.http.dialect.migma.bulk;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import java.util.List;

/**
 * The result of a bulk import. The three counts add up to the rows that were processed.
 *
 * @param success rows that made a new contact
 * @param failed rows of which nothing was stored
 * @param updated rows for a contact that was there already, whether or not it changed
 * @param errors one text for each failed row, up to a limit
 */
public record BulkResult(long success, long failed, long updated, List<String> errors) {

    static BulkResult of(ImportReport report, List<String> errors) {
        long known = report.updated() + report.unchanged() + report.skipped();
        return new BulkResult(report.created(), report.rejected(), known, errors);
    }

    /** The result of a job so far. */
    public static BulkResult of(ImportJob job, List<String> errors) {
        long known = job.count(OutcomeKind.UPDATED) + job.count(OutcomeKind.UNCHANGED) + job.count(OutcomeKind.SKIPPED);
        return new BulkResult(job.count(OutcomeKind.CREATED), job.count(OutcomeKind.REJECTED), known, errors);
    }
}
