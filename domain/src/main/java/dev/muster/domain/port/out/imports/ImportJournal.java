package dev.muster.domain.port.out.imports;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.row.RowSource;
import java.time.Instant;
import java.util.Optional;

/**
 * Imports that are too large to wait for, with the rows they still have to process. Thread-safe.
 *
 * <ul>
 *   <li><b>J-1</b> An admitted job is found with everything it was ordered with, and all its rows come back as portions,
 *       each row as it was given but for its original, which is not kept.
 *   <li><b>J-2</b> Admission is durable when it is answered, power failures included as far as the medium allows. If the
 *       source breaks off, or anything else is thrown, nothing of the job is kept.
 *   <li><b>J-3</b> An order of the same workspace, actor and digest as a job that has not ended is not admitted a second
 *       time: that job is answered. This holds for orders at the same moment, too.
 *   <li><b>J-4</b> Portions of one job come in the order of rows, the next one from the row behind those settled, and no
 *       longer than {@value Portion#MOST_ROWS} rows; one that was not settled comes again. Of several jobs that have not ended
 *       the one with the fewest settled rows is next, the older one of equals.
 *   <li><b>J-5</b> A job without rows has ended when it is admitted.
 *   <li><b>J-6</b> Ended jobs are forgotten if they ended before the given time; others are not.
 *   <li><b>J-7</b> In a store that knows its workspaces, an order for a workspace that was not added throws
 *       {@link UnknownWorkspace}, and no row is read.
 * </ul>
 */
public interface ImportJournal {

    /** Takes a job and all its rows, which are read to their end and closed by the caller. */
    Admission admit(ImportOrder order, RowSource rows);

    /** The job with this identifier, whatever workspace it belongs to. */
    Optional<ImportJob> find(JobId id);

    /** What to process next; empty if every job has ended. */
    Optional<Portion> nextPortion();

    /** Forgets jobs that have long ended. */
    void forgetEndedBefore(Instant time);

    /** What came of an order. */
    sealed interface Admission {

        /** The job that does what was ordered. */
        ImportJob job();

        /** A new job. */
        record Admitted(ImportJob job) implements Admission {}

        /** The same was ordered before, and is still to be done. */
        record AlreadyAdmitted(ImportJob job) implements Admission {}
    }
}
