package dev.muster.testkit.saboteur;

import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import java.time.Instant;

/** A log of jobs that does everything right until something is overridden. */
class ForwardingJobLog implements JobLog {

    final JobLog jobs;

    ForwardingJobLog(JobLog jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean settle(PortionResult result) {
        return jobs.settle(result);
    }

    @Override
    public boolean fail(JobId job, String error, Instant at) {
        return jobs.fail(job, error, at);
    }
}
