package dev.muster.adapters.jdbi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed in the middle of a job, and another one that goes on with it. */
class ImportJobKillTest {

    private static final InstantSource CLOCK = InstantSource.fixed(StoreFixture.MONDAY);
    private static final int ROWS = 12_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aJobIsFinishedByTheNextProcessAsIfNothingHadHappened(int portionsBeforeTheEnd) throws Exception {
        Path file = folder.resolve("killed.db");
        StoreFixture.withWorkspace(SqliteStore.open(file)).close();
        JobId id = killAfter(portionsBeforeTheEnd, file);
        try (SqliteStore store = SqliteStore.open(file);
                SqliteStore undisturbed =
                        StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("undisturbed.db")))) {
            ImportJob left = store.journal().find(id).orElseThrow();
            assertThat(left.settled()).isBetween(portionsBeforeTheEnd * 1_000L, ROWS - 1L);
            assertThat(StoreFixture.all(store)).hasSize((int) left.count(OutcomeKind.CREATED));
            ImportJob finished = finish(store, id);
            ImportJob expected = finish(undisturbed, order(jobs(undisturbed, idleWorker())));
            assertThat(finished.counts()).isEqualTo(expected.counts()).isEqualTo(counts());
            assertThat(finished.rejectedRows()).map(RejectedRow::position).hasSize(ROWS / 100);
            assertThat(finished.rejectedRows()).isEqualTo(expected.rejectedRows());
            assertThat(profiles(store)).isEqualTo(profiles(undisturbed));
        }
    }

    private static Map<OutcomeKind, Long> counts() {
        long rejected = ROWS / 100;
        long unchanged = ROWS / 100;
        return Map.of(
                OutcomeKind.REJECTED, rejected,
                OutcomeKind.UNCHANGED, unchanged,
                OutcomeKind.CREATED, ROWS - rejected - unchanged);
    }

    private static List<Profile> profiles(SqliteStore store) {
        return StoreFixture.all(store).stream().map(Contact::profile).toList();
    }

    private static JobId killAfter(int portions, Path file) throws Exception {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = worker.inputReader(StandardCharsets.US_ASCII)) {
            JobId id = new JobId(lines.readLine());
            for (int portion = 0; portion < portions; portion++) {
                assertThat(lines.readLine()).isEqualTo("settled");
            }
            return id;
        } finally {
            worker.destroyForcibly().waitFor();
        }
    }

    private static ImportJob finish(SqliteStore store, JobId id) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        ScheduledExecutorService worker = new ScheduledThreadPoolExecutor(1) {
            @Override
            protected void afterExecute(Runnable task, Throwable thrown) {
                if (store.journal().nextPortion().isEmpty()) {
                    done.countDown();
                }
            }
        };
        jobs(store, worker).resume();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        worker.shutdown();
        ImportJob job = store.journal().find(id).orElseThrow();
        assertThat(job.end()).isPresent();
        return job;
    }

    private static ScheduledExecutorService idleWorker() {
        ScheduledThreadPoolExecutor idle = new ScheduledThreadPoolExecutor(0);
        idle.shutdown();
        return idle;
    }

    private static ImportJobs jobs(SqliteStore store, ScheduledExecutorService worker) {
        IdSource ids = new TimeOrderedIds(
                CLOCK, new SplittableRandom(ProcessHandle.current().pid()));
        ContactImporter importer = ContactImporter.builder()
                .store(store.contacts())
                .ids(ids)
                .clock(CLOCK)
                .build();
        return new ImportJobs(store.contacts(), store.journal(), importer, ids, CLOCK, worker);
    }

    private static JobId order(ImportJobs jobs) {
        AtomicLong number = new AtomicLong();
        RowSource rows = () -> number.get() == ROWS ? Optional.empty() : Optional.of(row(number.incrementAndGet()));
        return jobs.order(StoreFixture.WORKSPACE, JobKind.LIST, ImportPolicy.files(), Attribution.HOST, "digest", rows)
                .order()
                .id();
    }

    /** Of a hundred rows one repeats the one before it, and one has no address. */
    private static ContactRow row(long number) {
        long person = number % 100 == 50 ? number - 1 : number;
        return ContactRow.at(number, number % 100 == 99 ? "nobody" : "person" + person + "@example.com")
                .attribute("firstName", "Given" + person)
                .build();
    }

    /** The process to kill: orders a job, writes its id, and a line whenever it has come further. */
    static final class Worker {

        public static void main(String[] arguments) {
            SqliteStore store = SqliteStore.open(Path.of(arguments[0]));
            JobId id = order(jobs(store, idleWorker()));
            System.out.println(id);
            ScheduledExecutorService worker = new ScheduledThreadPoolExecutor(1) {
                @Override
                protected void afterExecute(Runnable task, Throwable thrown) {
                    System.out.println("settled");
                }
            };
            jobs(store, worker).resume();
        }
    }
}
