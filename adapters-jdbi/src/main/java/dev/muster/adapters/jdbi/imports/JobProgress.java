package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.column.JsonDocument;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobId;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far a job has come.
 *
 * @param rows how many rows it has
 * @param counts how many of them came to which outcome
 * @param consent how many of them had which effect on consent
 */
public record JobProgress(long rows, Map<OutcomeKind, Long> counts, Map<ConsentEffect, Long> consent) {

    private static final String UNENDED = """
            SELECT row_count, counts FROM import_job
             WHERE workspace_id = ? AND id = ? AND ended_at IS NULL""";

    /** That of a job that has not ended. */
    public static Optional<JobProgress> of(Handle handle, WorkspaceId workspace, JobId job) {
        return handle.select(UNENDED, workspace.value(), job.value())
                .map((row, context) -> new JobProgress(
                        row.getLong(1),
                        JsonDocument.readCounts(row.getString(2), OutcomeKind.class),
                        JsonDocument.readCounts(row.getString(2), ConsentEffect.class)))
                .findOne();
    }

    /** Both kinds of counts as they are stored, in one object. */
    String countsDocument() {
        Map<Enum<?>, Long> all = new LinkedHashMap<>(counts);
        all.putAll(consent);
        return JsonDocument.write(all);
    }

    public long settled() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isLast() {
        return settled() == rows;
    }

    public JobProgress with(PortionResult result) {
        JobProgress next =
                new JobProgress(rows, ImportJob.sum(counts, result.counts()), ImportJob.sum(consent, result.consent()));
        if (next.settled() > rows) {
            throw new IllegalArgumentException(
                    "a job of " + rows + " rows cannot have settled " + next.settled() + " of them");
        }
        return next;
    }
}
