package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.JsonDocument;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code import_job}, read. */
final class ImportJobRecord {

    static final String COLUMNS = """
            import_job.workspace_id, import_job.id, import_job.kind, import_job.policy, import_job.door, \
            import_job.actor, import_job.reason, import_job.digest, import_job.ordered_at, import_job.row_count, \
            import_job.settled, import_job.counts, import_job.ended_at, import_job.error""";

    private static final String BY_ID = "SELECT " + COLUMNS + " FROM import_job WHERE id = ?";

    private static final String UNENDED = "SELECT " + COLUMNS + """
              FROM import_job
             WHERE workspace_id = ? AND actor = ? AND digest = ? AND ended_at IS NULL""";

    private ImportJobRecord() {}

    static Optional<ImportJob> find(Handle handle, JobId id) throws SQLException {
        return first(handle, BY_ID, List.of(id.value()));
    }

    /** The job that has not ended and does the same as the order. */
    static Optional<ImportJob> findUnended(Handle handle, ImportOrder order) throws SQLException {
        List<String> same = List.of(order.workspace().value(), order.by().actor(), order.digest());
        return first(handle, UNENDED, same);
    }

    private static Optional<ImportJob> first(Handle handle, String sql, List<String> parameters) throws SQLException {
        List<ImportJob> found = new ArrayList<>();
        RowReader.readAll(handle, sql, parameters, row -> found.add(job(handle, row)));
        return found.stream().findFirst();
    }

    private static ImportJob job(Handle handle, ResultSet row) throws SQLException {
        ImportOrder order = order(row);
        List<RejectedRow> rejected = new RejectedRows(handle, order.workspace()).of(order.id());
        return new ImportJob(
                order,
                row.getLong("row_count"),
                JsonDocument.readCounts(row.getString("counts"), OutcomeKind.class),
                JsonDocument.readCounts(row.getString("counts"), ConsentEffect.class),
                rejected,
                end(row));
    }

    static ImportOrder order(ResultSet row) throws SQLException {
        return new ImportOrder(
                new JobId(row.getString("id")),
                new WorkspaceId(row.getString("workspace_id")),
                EnumColumn.read(JobKind.class, row.getString("kind")),
                PolicyDocument.parse(row.getString("policy")),
                new Attribution(row.getString("door"), row.getString("actor"), row.getString("reason")),
                row.getString("digest"),
                Instant.ofEpochMilli(row.getLong("ordered_at")));
    }

    private static Optional<JobEnd> end(ResultSet row) throws SQLException {
        long endedAt = row.getLong("ended_at");
        if (row.wasNull()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(endedAt);
        String error = row.getString("error");
        return Optional.of(error == null ? new JobEnd.Completed(at) : new JobEnd.Failed(at, error));
    }
}
