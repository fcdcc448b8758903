package dev.muster.domain;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.importing.OverrideRows;
import dev.muster.domain.importing.PortionImport;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Imports in the background. An ordered job is on disk, runs portion by portion beside others, and goes on after the
 * process was killed: each portion commits together with the note that it is done. Thread-safe.
 */
public final class ImportJobs {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ImportJournal journal;
    private final PortionImport portions;
    private final IdSource ids;
    private final InstantSource clock;
    private final Executor worker;

    /**
     * Jobs over these ports. Nothing runs before {@link #resume()} or the first order.
     *
     * @param importer over the same store
     * @param worker who processes portions, best with one thread of its own; shutting it down stops the jobs after the
     *     portion at hand, and they go on when the next process resumes them
     */
    public ImportJobs(
            ContactStore store,
            ImportJournal journal,
            ImportContacts importer,
            IdSource ids,
            InstantSource clock,
            Executor worker) {
        this.journal = journal;
        this.portions = new PortionImport(store, importer, clock);
        this.ids = ids;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Orders an import. When this returns, the rows are on disk.
     *
     * @param policy under which a rejected row fails alone: portions before it are stored for good
     * @param rows read to their end; not closed
     * @param digest of the rows as they were sent: an equal one of the same actor and workspace that is still being
     *     processed is not ordered again
     * @return the job, new or running
     * @throws IllegalArgumentException if a rejected row would stop the import or take it back
     * @throws StoreUnavailable if the store is lost; then nothing was ordered
     */
    public ImportJob order(
            WorkspaceId workspace, JobKind kind, ImportPolicy policy, Attribution by, String digest, RowSource rows) {
        if (policy.onFailure() != OnFailure.REJECT_ROW) {
            throw new IllegalArgumentException("no row can end a job, got " + policy.onFailure());
        }
        ImportOrder order = new ImportOrder(
                new JobId(ids.next()),
                workspace,
                kind,
                policy,
                by,
                digest,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ImportJournal.Admission admission = journal.admit(order, OverrideRows.of(rows, policy));
        resume();
        return admission.job();
    }

    /** The job with this identifier, whatever workspace it belongs to. */
    public Optional<ImportJob> find(JobId id) {
        return journal.find(id);
    }

    /** Goes on with whatever an earlier process left. */
    public void resume() {
        later(Duration.ZERO, () -> work(FIRST_PAUSE));
    }

    /** One portion at a time, so that a worker that is shut down stops soon. */
    private void work(Duration pause) {
        try {
            journal.nextPortion().ifPresent(portion -> {
                portions.run(portion);
                later(Duration.ZERO, () -> work(FIRST_PAUSE));
            });
        } catch (StoreUnavailable lost) {
            Duration doubled = pause.multipliedBy(2);
            Duration next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            later(pause, () -> work(next));
        }
    }

    private void later(Duration pause, Runnable task) {
        try {
            Executor when = pause.isZero()
                    ? worker
                    : CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, worker);
            when.execute(task);
        } catch (RejectedExecutionException stopped) {
            return;
        }
    }
}
