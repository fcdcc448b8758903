package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The progress of one workspace's jobs in one transaction. */
public final class SqlJobLog implements JobLog {

    private static final String ADVANCE = """
            UPDATE import_job SET settled = :settled, counts = :counts, ended_at = :ended
             WHERE workspace_id = :workspace AND id = :id""";

    private static final String FAIL = """
            UPDATE import_job SET ended_at = ?, error = ?
             WHERE workspace_id = ? AND id = ? AND ended_at IS NULL""";

    private static final String DELETE_SETTLED = """
            DELETE FROM import_job_portion
             WHERE workspace_id = ? AND job_id = ? AND position < ? AND position + row_count <= ?""";

    private static final String DELETE_ALL = "DELETE FROM import_job_portion WHERE workspace_id = ? AND job_id = ?";

    private final Session session;
    private final WorkspaceId workspace;

    public SqlJobLog(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public boolean settle(PortionResult result) {
        return session.run(handle -> {
            Optional<JobProgress> stand =
                    JobProgress.of(handle, workspace, result.job()).filter(its -> its.settled() == result.settled());
            if (stand.isPresent()) {
                advance(handle, stand.get(), result);
            }
            return stand.isPresent();
        });
    }

    private void advance(Handle handle, JobProgress stand, PortionResult result) throws SQLException {
        JobProgress next = stand.with(result);
        Optional<Instant> end = next.isLast() ? Optional.of(result.at()) : Optional.empty();
        handle.createUpdate(ADVANCE)
                .bind("settled", next.settled())
                .bind("counts", next.countsDocument())
                .bind("ended", end.map(Instant::toEpochMilli))
                .bind("workspace", workspace.value())
                .bind("id", result.job().value())
                .execute();
        handle.execute(DELETE_SETTLED, workspace.value(), result.job().value(), next.settled(), next.settled());
        new RejectedRows(handle, workspace).save(result.job(), result.rejectedRows());
    }

    /** Half a surrogate pair in the error is stored as a question mark: a job that cannot end would be tried for ever. */
    @Override
    public boolean fail(JobId job, String error, Instant at) {
        return session.run(handle -> {
            boolean isEnded = handle.execute(FAIL, at.toEpochMilli(), error, workspace.value(), job.value()) > 0;
            if (isEnded) {
                handle.execute(DELETE_ALL, workspace.value(), job.value());
            }
            return isEnded;
        });
    }
}
