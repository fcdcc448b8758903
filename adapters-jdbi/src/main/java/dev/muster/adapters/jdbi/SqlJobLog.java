package dev.muster.adapters.jdbi;

import dev.muster.domain.job.JobId;
import dev.muster.domain.job.PortionResult;
import dev.muster.domain.port.out.JobLog;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The progress of one workspace's jobs in one transaction. */
final class SqlJobLog implements JobLog {

    private static final String ADVANCE = """
            UPDATE import_job SET settled = :settled, counts = :counts, ended_at = :ended
             WHERE workspace_id = :workspace AND id = :id""";

    private static final String FAIL = """
            UPDATE import_job SET ended_at = ?, error = ?
             WHERE workspace_id = ? AND id = ? AND ended_at IS NULL""";

    private static final String DROP_SETTLED = """
            DELETE FROM import_job_portion
             WHERE workspace_id = ? AND job_id = ? AND position < ? AND position + row_count <= ?""";

    private static final String DROP_ALL = "DELETE FROM import_job_portion WHERE workspace_id = ? AND job_id = ?";

    private final Session session;
    private final WorkspaceId workspace;

    SqlJobLog(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public boolean settle(PortionResult result) {
        return session.run(handle -> {
            Optional<JobStand> stand =
                    JobStand.of(handle, workspace, result.job()).filter(its -> its.settled() == result.settled());
            if (stand.isPresent()) {
                advance(handle, stand.get(), result);
            }
            return stand.isPresent();
        });
    }

    private void advance(Handle handle, JobStand stand, PortionResult result) throws SQLException {
        JobStand next = stand.with(result);
        Optional<Instant> end = next.isLast() ? Optional.of(result.at()) : Optional.empty();
        handle.createUpdate(ADVANCE)
                .bind("settled", next.settled())
                .bind("counts", CountsJson.write(next.counts()))
                .bind("ended", end.map(Instant::toEpochMilli))
                .bind("workspace", workspace.value())
                .bind("id", result.job().value())
                .execute();
        handle.execute(DROP_SETTLED, workspace.value(), result.job().value(), next.settled(), next.settled());
        new RejectedRows(handle, workspace).keep(result.job(), result.rejectedRows());
    }

    /** Half a surrogate pair in the error is stored as a question mark: a job that cannot end would be tried for ever. */
    @Override
    public boolean fail(JobId job, String error, Instant at) {
        return session.run(handle -> {
            boolean isEnded = handle.execute(FAIL, at.toEpochMilli(), error, workspace.value(), job.value()) > 0;
            if (isEnded) {
                handle.execute(DROP_ALL, workspace.value(), job.value());
            }
            return isEnded;
        });
    }
}
