package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withJournal;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that break one of the clauses J-2 to J-6. */
final class JournalSaboteurs {

    private JournalSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                of("J-2", "what was read before a source broke off is kept", KeepingHalf::new),
                of("J-3", "every order is a new one", Forgetful::new),
                of("J-3", "any job of the same digest is the same", right -> new Recognising(right) {
                    @Override
                    Object nameOf(ImportOrder order) {
                        return List.of(order.workspace(), order.digest());
                    }
                }),
                of("J-3", "an order of another workspace is the same", right -> new Recognising(right) {
                    @Override
                    Object nameOf(ImportOrder order) {
                        return List.of(order.by().actor(), order.digest());
                    }
                }),
                of("J-3", "a job that has ended is not ordered again", right -> new Recognising(right) {
                    @Override
                    boolean isToBeDone(ImportJob job) {
                        return true;
                    }
                }),
                new Saboteur<>(
                        "J-3",
                        "two orders at the same moment are two jobs",
                        () -> withJournal(CheckingFirst::new),
                        Duration.ofSeconds(10)),
                of("J-4", "portions have up to 1,001 rows", right -> new OwnPortions(right, Portion.MOST_ROWS + 1)),
                of("J-4", "the older job is next, however far it is", right -> new OwnPortions(right, 1_000) {
                    @Override
                    Optional<ImportJob> chosen(Stream<ImportJob> open) {
                        return open.findFirst();
                    }
                }),
                of("J-4", "of equals the younger job is next", right -> new OwnPortions(right, 1_000) {
                    @Override
                    Optional<ImportJob> chosen(Stream<ImportJob> open) {
                        return open.reduce((one, other) -> other.settled() <= one.settled() ? other : one);
                    }
                }),
                of("J-4", "a portion comes three times at most", right -> new OwnPortions(right, 1_000) {
                    private final List<Portion> handedOut = new ArrayList<>();

                    @Override
                    public synchronized Optional<Portion> nextPortion() {
                        Optional<Portion> next =
                                super.nextPortion().filter(portion -> Collections.frequency(handedOut, portion) < 3);
                        next.ifPresent(handedOut::add);
                        return next;
                    }
                }),
                of("J-5", "a job without rows does not end", NeverEnding::new),
                of("J-6", "jobs that ended at the time are forgotten, too", right -> new ForwardingJournal(right) {
                    @Override
                    public void forgetEndedBefore(Instant time) {
                        super.forgetEndedBefore(time.plusMillis(1));
                    }
                }),
                of("J-6", "the time is cut to milliseconds", right -> new ForwardingJournal(right) {
                    @Override
                    public void forgetEndedBefore(Instant time) {
                        super.forgetEndedBefore(time.truncatedTo(ChronoUnit.MILLIS));
                    }
                }),
                of("J-6", "jobs are forgotten by the time of their order", ForgettingByOrder::new));
    }

    private static Saboteur<ContactStore> of(String clause, String wrong, UnaryOperator<ImportJournal> journal) {
        return Saboteur.of(clause, wrong, () -> withJournal(journal));
    }

    private static final class KeepingHalf extends ForwardingJournal {
        KeepingHalf(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            List<ContactRow> read = new ArrayList<>();
            try {
                return super.admit(order, () -> {
                    Optional<ContactRow> row = rows.next();
                    row.ifPresent(read::add);
                    return row;
                });
            } catch (UncheckedIOException brokenOff) {
                super.admit(order, RowSource.of(read));
                throw brokenOff;
            }
        }
    }

    /** Gives every order a digest of its own, and takes it away again wherever it shows. */
    private static class Forgetful extends ForwardingJournal {
        private final Map<JobId, ImportOrder> orders = new ConcurrentHashMap<>();

        Forgetful(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            orders.put(order.id(), order);
            ImportOrder unique = new ImportOrder(
                    order.id(),
                    order.workspace(),
                    order.kind(),
                    order.policy(),
                    order.by(),
                    order.digest() + order.id(),
                    order.at());
            return new Admission.Admitted(right(super.admit(unique, rows).job()));
        }

        @Override
        public Optional<ImportJob> find(JobId id) {
            return super.find(id).map(this::right);
        }

        @Override
        public Optional<Portion> nextPortion() {
            return super.nextPortion().map(it -> new Portion(right(it.order()), it.settled(), it.rows()));
        }

        private ImportJob right(ImportJob job) {
            return new ImportJob(
                    right(job.order()), job.rows(), job.counts(), job.consent(), job.rejectedRows(), job.end());
        }

        private ImportOrder right(ImportOrder order) {
            return orders.getOrDefault(order.id(), order);
        }
    }

    /** Recognises orders by a name of its own. */
    private static class Recognising extends Forgetful {
        private final Map<Object, JobId> jobs = new ConcurrentHashMap<>();

        Recognising(ImportJournal right) {
            super(right);
        }

        Object nameOf(ImportOrder order) {
            return List.of(order.workspace(), order.by().actor(), order.digest());
        }

        boolean isToBeDone(ImportJob job) {
            return job.end().isEmpty();
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            synchronized (jobs) {
                Optional<ImportJob> same = same(order);
                return same.isPresent() ? new Admission.AlreadyAdmitted(same.get()) : admitNew(order, rows);
            }
        }

        final Optional<ImportJob> same(ImportOrder order) {
            return Optional.ofNullable(jobs.get(nameOf(order)))
                    .flatMap(this::find)
                    .filter(this::isToBeDone);
        }

        final Admission admitNew(ImportOrder order, RowSource rows) {
            Admission admission = super.admit(order, rows);
            jobs.put(nameOf(order), order.id());
            return admission;
        }
    }

    private static final class CheckingFirst extends Recognising {
        CheckingFirst(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            Optional<ImportJob> same = same(order);
            return same.isPresent() ? new Admission.AlreadyAdmitted(same.get()) : admitNew(order, rows);
        }
    }

    /** Cuts portions itself; of open jobs the one with the fewest settled rows is next, the older one of equals. */
    private static class OwnPortions extends ForwardingJournal {
        private final Map<JobId, List<ContactRow>> rowsByJob = Collections.synchronizedMap(new LinkedHashMap<>());
        private final int limit;

        OwnPortions(ImportJournal right, int limit) {
            super(right);
            this.limit = limit;
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            List<ContactRow> read = new ArrayList<>();
            Admission admission = super.admit(order, () -> {
                Optional<ContactRow> row = rows.next();
                row.map(JournalSaboteurs::withoutOriginal).ifPresent(read::add);
                return row;
            });
            if (admission instanceof Admission.Admitted) {
                rowsByJob.put(order.id(), read);
            }
            return admission;
        }

        Optional<ImportJob> chosen(Stream<ImportJob> open) {
            return open.min(Comparator.comparingLong(ImportJob::settled));
        }

        @Override
        public Optional<Portion> nextPortion() {
            Stream<ImportJob> open = List.copyOf(rowsByJob.keySet()).stream()
                    .flatMap(id -> find(id).stream())
                    .filter(job -> job.end().isEmpty());
            return chosen(open).map(job -> {
                List<ContactRow> rows = rowsByJob.getOrDefault(job.order().id(), List.of());
                int settled = (int) job.settled();
                return new Portion(job.order(), settled, rows.subList(settled, Math.min(rows.size(), settled + limit)));
            });
        }
    }

    private static ContactRow withoutOriginal(ContactRow it) {
        return new ContactRow(
                it.position(),
                it.email(),
                it.userId(),
                it.status(),
                it.tags(),
                it.attributes(),
                it.names(),
                it.faults(),
                List.of());
    }

    private static final class NeverEnding extends ForwardingJournal {
        NeverEnding(ImportJournal right) {
            super(right);
        }

        @Override
        public Optional<ImportJob> find(JobId id) {
            return super.find(id)
                    .map(it -> it.rows() > 0
                            ? it
                            : new ImportJob(
                                    it.order(),
                                    it.rows(),
                                    it.counts(),
                                    it.consent(),
                                    it.rejectedRows(),
                                    Optional.empty()));
        }
    }

    private static final class ForgettingByOrder extends ForwardingJournal {
        private final Set<JobId> all = ConcurrentHashMap.newKeySet();
        private final Set<JobId> forgotten = ConcurrentHashMap.newKeySet();

        ForgettingByOrder(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            all.add(order.id());
            return super.admit(order, rows);
        }

        @Override
        public Optional<ImportJob> find(JobId id) {
            return forgotten.contains(id) ? Optional.empty() : super.find(id);
        }

        @Override
        public void forgetEndedBefore(Instant time) {
            all.stream()
                    .flatMap(id -> super.find(id).stream())
                    .filter(job -> job.order().at().isBefore(time))
                    .forEach(job -> forgotten.add(job.order().id()));
        }
    }
}
