package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withJobs;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withJournal;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Stores that break one of the clauses JL. */
final class JobLogSaboteurs {

    private JobLogSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                settling("JL-1", "every result is said to be added", (jobs, result) -> {
                    jobs.settle(result);
                    return true;
                }),
                Saboteur.of("JL-1", "a result is added wherever it starts", AddingAnywhere::new),
                jobs(
                        "JL-1",
                        "all outcomes are counted as created",
                        it -> with(it, allCreated(it), it.rejectedRows(), it.end())),
                Saboteur.concurrent("JL-1", "two workers may add the same result", TwoWorkers::new),
                jobs(
                        "JL-2",
                        "a job without end",
                        it -> with(
                                it,
                                it.counts(),
                                it.rejectedRows(),
                                it.end().filter(end -> end instanceof JobEnd.Failed || it.rows() == 0))),
                jobs(
                        "JL-2",
                        "a job ends when it was ordered",
                        it -> with(
                                it,
                                it.counts(),
                                it.rejectedRows(),
                                it.end()
                                        .map(end -> end instanceof JobEnd.Completed && it.rows() > 0
                                                ? new JobEnd.Completed(
                                                        it.order().at())
                                                : end))),
                Saboteur.of("JL-3", "the last 1,000 rejected rows are kept", () -> new KeepingLast()),
                jobs("JL-3", "kept rows are counted", it -> with(it, keptOnly(it), it.rejectedRows(), it.end())),
                jobs(
                        "JL-3",
                        "effects on consent are not counted",
                        it -> new ImportJob(it.order(), it.rows(), it.counts(), Map.of(), it.rejectedRows(), it.end())),
                rejected(
                        "JL-3",
                        "rejected rows lose their lines",
                        it -> new RejectedRow(RowPosition.of(it.position().number()), it.email(), it.problems())),
                rejected(
                        "JL-3",
                        "all problems but the first get lost",
                        it -> new RejectedRow(
                                it.position(), it.email(), it.problems().subList(0, 1))),
                rejected(
                        "JL-3",
                        "addresses of rejected rows lose the blanks around them",
                        it -> new RejectedRow(it.position(), it.email().strip(), it.problems())),
                jobs(
                        "JL-4",
                        "a failed job says nothing",
                        it -> with(
                                it,
                                it.counts(),
                                it.rejectedRows(),
                                it.end()
                                        .map(end ->
                                                end instanceof JobEnd.Failed ? new JobEnd.Failed(end.at(), "") : end))),
                jobs(
                        "JL-4",
                        "a failed job forgets what it came to",
                        it -> it.end().isPresent() && it.end().get() instanceof JobEnd.Failed
                                ? with(it, Map.of(), List.of(), it.end())
                                : it),
                Saboteur.of(
                        "JL-4",
                        "every failure is said to be one",
                        () -> withJobs(right -> new ForwardingJobLog(right) {
                            @Override
                            public boolean fail(JobId job, String error, Instant at) {
                                super.fail(job, error, at);
                                return true;
                            }
                        })));
    }

    private static Saboteur<ContactStore> settling(
            String clause, String wrong, BiPredicate<JobLog, PortionResult> settle) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withJobs(right -> new ForwardingJobLog(right) {
                    @Override
                    public boolean settle(PortionResult result) {
                        return settle.test(right, result);
                    }
                }));
    }

    private static Saboteur<ContactStore> jobs(String clause, String wrong, UnaryOperator<ImportJob> found) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withJournal(right -> new ForwardingJournal(right) {
                    @Override
                    public Optional<ImportJob> find(JobId id) {
                        return super.find(id).map(found);
                    }
                }));
    }

    private static Saboteur<ContactStore> rejected(String clause, String wrong, UnaryOperator<RejectedRow> row) {
        return jobs(
                clause,
                wrong,
                it -> with(it, it.counts(), it.rejectedRows().stream().map(row).toList(), it.end()));
    }

    private static ImportJob with(
            ImportJob it, Map<OutcomeKind, Long> counts, List<RejectedRow> rejected, Optional<JobEnd> end) {
        return new ImportJob(it.order(), it.rows(), counts, it.consent(), rejected, end);
    }

    private static Map<OutcomeKind, Long> allCreated(ImportJob job) {
        return job.counts().size() < 2 ? job.counts() : Map.of(OutcomeKind.CREATED, job.settled());
    }

    private static Map<OutcomeKind, Long> keptOnly(ImportJob job) {
        Map<OutcomeKind, Long> counts = new HashMap<>(job.counts());
        counts.computeIfPresent(OutcomeKind.REJECTED, (kind, count) -> Math.min(count, ImportJob.MOST_REJECTED_ROWS));
        return counts;
    }

    private static final class AddingAnywhere extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction -> work.run(new Parts(
                            transaction.contacts(),
                            transaction.attributeKeys(),
                            new ForwardingJobLog(transaction.jobs()) {
                                @Override
                                public boolean settle(PortionResult result) {
                                    return super.settle(result) || super.settle(moved(result));
                                }
                            },
                            transaction.exclusions())));
        }

        private PortionResult moved(PortionResult it) {
            long stand = store.journal().find(it.job()).map(ImportJob::settled).orElse(0L);
            return new PortionResult(it.job(), stand, it.counts(), it.consent(), it.rejectedRows(), it.at());
        }
    }

    private static final class TwoWorkers extends OptimisticStore {
        @Override
        boolean mayFollow(StoreTransaction now, Recording recording) {
            return recording.isJobsOnly();
        }

        @Override
        boolean mayDiffer(Recording recording) {
            return recording.isJobsOnly();
        }
    }

    private static final class KeepingLast extends ForwardingContactStore {
        private final Map<JobId, List<RejectedRow>> all = new ConcurrentHashMap<>();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction -> work.run(new Parts(
                            transaction.contacts(),
                            transaction.attributeKeys(),
                            new ForwardingJobLog(transaction.jobs()) {
                                @Override
                                public boolean settle(PortionResult result) {
                                    boolean added = super.settle(result);
                                    if (added) {
                                        all.computeIfAbsent(result.job(), first -> new ArrayList<>())
                                                .addAll(result.rejectedRows());
                                    }
                                    return added;
                                }
                            },
                            transaction.exclusions())));
        }

        @Override
        ImportJournal journal() {
            return new ForwardingJournal(super.journal()) {
                @Override
                public Optional<ImportJob> find(JobId id) {
                    List<RejectedRow> rows = all.getOrDefault(id, List.of());
                    int excess = rows.size() - ImportJob.MOST_REJECTED_ROWS;
                    return super.find(id)
                            .map(it -> excess <= 0
                                    ? it
                                    : with(it, it.counts(), rows.subList(excess, rows.size()), it.end()));
                }
            };
        }
    }
}
