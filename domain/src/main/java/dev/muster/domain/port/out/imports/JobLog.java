package dev.muster.domain.port.out.imports;

import dev.muster.domain.job.JobId;
import java.time.Instant;

/**
 * The progress of one workspace's import jobs, within a transaction, so that rows and progress commit together.
 *
 * <ul>
 *   <li><b>JL-1</b> A result is added to its job if it starts where the job stands and the job has not ended; otherwise
 *       nothing changes, and the answer says so. Of two transactions with the same result one is told so.
 *   <li><b>JL-2</b> With the last row's result the job has ended, as completed. Rows that are settled are not kept.
 *   <li><b>JL-3</b> Of rejected rows a job keeps the first {@value dev.muster.domain.job.ImportJob#MOST_REJECTED_ROWS}; its counts,
 *       those of outcomes and those of effects on consent, are exact.
 *   <li><b>JL-4</b> A job that fails has ended, keeps what it came to so far, and loses its other rows. One that has
 *       ended before stays as it is.
 * </ul>
 */
public interface JobLog {

    /** Adds what a portion came to; answers whether it did. */
    boolean settle(PortionResult result);

    /** Ends a job for which no more can be done; answers whether it did. */
    boolean fail(JobId job, String error, Instant at);
}
