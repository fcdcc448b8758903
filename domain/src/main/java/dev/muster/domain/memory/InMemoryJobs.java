package dev.muster.domain.memory;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The jobs of one workspace as one transaction sees them. */
final class InMemoryJobs implements JobLog {

    private final Map<JobId, StoredJob> jobs;

    InMemoryJobs(Map<JobId, StoredJob> before) {
        jobs = new LinkedHashMap<>(before);
    }

    Map<JobId, StoredJob> stored() {
        return jobs;
    }

    @Override
    public boolean settle(PortionResult result) {
        StoredJob job = jobs.get(result.job());
        boolean isNext = job != null && job.continuesWith(result);
        if (job != null && isNext) {
            jobs.put(result.job(), job.with(result));
        }
        return isNext;
    }

    @Override
    public boolean fail(JobId id, String error, Instant at) {
        StoredJob job = jobs.get(id);
        boolean isOpen = job != null && job.isOpen();
        if (job != null && isOpen) {
            jobs.put(id, job.failed(new JobEnd.Failed(at.truncatedTo(ChronoUnit.MILLIS), error)));
        }
        return isOpen;
    }

    /** Forgets rejected rows that name this address, in whatever spelling. */
    void erase(EmailAddress email) {
        jobs.replaceAll((id, job) -> job.withoutRejected(row -> names(row, email)));
    }

    private static boolean names(RejectedRow row, EmailAddress email) {
        return email.isNamedIn(row.email())
                || row.problems().stream().anyMatch(problem -> email.isNamedIn(problem.value() + " " + problem.hint()));
    }
}
