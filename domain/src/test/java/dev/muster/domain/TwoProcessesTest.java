package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.job.JobId;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.row.ContactRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Processes that share a store share its jobs, and every row is processed once. */
class TwoProcessesTest {

    private static final int ROWS = 4_200;

    private final ImportJobsFixture background = new ImportJobsFixture();

    @Test
    void everyRowIsProcessedOnce() throws InterruptedException {
        List<JobId> jobs = List.of(orders("first", 0), orders("second", ROWS), orders("third", 2 * ROWS));
        Threads threads = new Threads(3);
        try {
            for (int process = 0; process < 3; process++) {
                background.process(threads).resume();
            }
            threads.awaitIdle();
        } finally {
            threads.shutDown();
        }

        for (JobId job : jobs) {
            background.assertCompleted(job);
            assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, (long) ROWS));
        }
        assertThat(background.contacts()).hasSize(3 * ROWS);
    }

    private JobId orders(String digest, int first) {
        List<ContactRow> rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> ContactRow.at(number, "person" + (first + number) + "@x.co")
                        .build())
                .toList();
        return background.orders(digest, rows);
    }

    /** Threads that can be waited for until nothing is left to do. */
    private static final class Threads implements Executor {

        private final ExecutorService threads;
        private final Phaser tasks = new Phaser(1);

        Threads(int count) {
            threads = Executors.newFixedThreadPool(count);
        }

        @Override
        public void execute(Runnable task) {
            tasks.register();
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    tasks.arriveAndDeregister();
                }
            });
        }

        void awaitIdle() throws InterruptedException {
            try {
                tasks.awaitAdvanceInterruptibly(tasks.arrive(), 1, TimeUnit.MINUTES);
            } catch (TimeoutException e) {
                throw new AssertionError("still at work after a minute", e);
            }
        }

        void shutDown() {
            threads.shutdownNow();
        }
    }
}
