package dev.muster.adapters.jdbi;

import dev.muster.domain.job.JobId;
import dev.muster.domain.job.PortionResult;
import dev.muster.domain.port.out.JobLog;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of jobs in a rehearsal: only how far each of them would have come. */
final class RehearsedJobs implements JobLog {

    private final Session session;
    private final WorkspaceId workspace;
    private final Map<JobId, Optional<JobStand>> stands = new HashMap<>();

    RehearsedJobs(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public boolean settle(PortionResult result) {
        Optional<JobStand> next = stand(result.job())
                .filter(stand -> stand.settled() == result.settled())
                .map(stand -> stand.with(result));
        next.ifPresent(stand -> stands.put(result.job(), next.filter(its -> !its.isLast())));
        return next.isPresent();
    }

    @Override
    public boolean fail(JobId job, String error, Instant at) {
        boolean isEnded = stand(job).isPresent();
        stands.put(job, Optional.empty());
        return isEnded;
    }

    /** Empty for a job that has ended. */
    private Optional<JobStand> stand(JobId job) {
        return session.run(handle -> stands.computeIfAbsent(job, unheardOf -> JobStand.of(handle, workspace, job)));
    }
}
