package dev.muster.standalone.server;

import dev.muster.domain.ImportJobs;
import dev.muster.domain.port.out.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that large imports run on, and that clears away what nobody will ask for any more. Closing lets the portion
 * at hand finish; jobs that are not done go on when the next server starts.
 */
public final class BackgroundJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    private final ScheduledExecutorService worker;
    private final ImportJobs jobs;
    private final ScheduledFuture<?> clearing;

    /**
     * Starts to work on what an earlier server left.
     *
     * @param jobsOn makes the jobs that run on a thread
     * @param clear clears away what is old; done at once and then every hour
     */
    public BackgroundJobs(Function<Executor, ImportJobs> jobsOn, Runnable clear) {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "muster jobs"));
        jobs = jobsOn.apply(worker);
        clearing =
                worker.scheduleWithFixedDelay(() -> attempt(clear), 0, BETWEEN_CLEARINGS.toSeconds(), TimeUnit.SECONDS);
        jobs.resume();
    }

    /** The jobs. */
    public ImportJobs jobs() {
        return jobs;
    }

    /** A clearing that fails is no loss: the next one does its work. */
    private static void attempt(Runnable clear) {
        try {
            clear.run();
        } catch (StoreUnavailable lost) {
            LOG.warn("old jobs and answers could not be cleared away, which is tried again in an hour", lost);
        }
    }

    @Override
    public void close() {
        clearing.cancel(false);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
