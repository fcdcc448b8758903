package dev.muster.adapters.jdbi.preview;

import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.imports.JobProgress;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of jobs in a preview: only how far each of them would have come. */
final class PreviewJobs implements JobLog {

    private final Session session;
    private final WorkspaceId workspace;
    private final Map<JobId, Optional<JobProgress>> progress = new HashMap<>();

    PreviewJobs(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public boolean settle(PortionResult result) {
        Optional<JobProgress> next = progressOf(result.job())
                .filter(stand -> stand.settled() == result.settled())
                .map(stand -> stand.with(result));
        next.ifPresent(stand -> progress.put(result.job(), next.filter(its -> !its.isLast())));
        return next.isPresent();
    }

    @Override
    public boolean fail(JobId job, String error, Instant at) {
        boolean isEnded = progressOf(job).isPresent();
        progress.put(job, Optional.empty());
        return isEnded;
    }

    /** Empty for a job that has ended. */
    private Optional<JobProgress> progressOf(JobId job) {
        return session.run(
                handle -> progress.computeIfAbsent(job, unheardOf -> JobProgress.of(handle, workspace, job)));
    }
}
