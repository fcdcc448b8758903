package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.workspace.WorkspaceId;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Jobs over a workspace in memory, and a process that works on them when it is told to; another process can take its
 * place.
 */
public final class ImportJobsFixture {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    public static final Attribution BY = new Attribution("front door", "k-1", "bulk import");
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    /** Shared, since starting a provider takes longer than any import in here. */
    private static final Validator VALIDATOR = RowValidator.ofDefaultProvider();

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final IdSource ids = new TimeOrderedIds(clock, new SplittableRandom(1));
    private UnaryOperator<ContactStore> storeBetween = UnaryOperator.identity();
    private UnaryOperator<ImportJournal> journalBetween = UnaryOperator.identity();
    private UnaryOperator<ImportContacts> importerBetween = UnaryOperator.identity();
    private UnaryOperator<ContactImporterBuilder> settings = UnaryOperator.identity();
    private ManualExecutor worker = new ManualExecutor();
    private ImportJobs jobs = process(worker);

    /** From the next process on, the store is met through this. */
    ImportJobsFixture throughStore(UnaryOperator<ContactStore> between) {
        storeBetween = between;
        return restarted();
    }

    /** From the next process on, the journal is met through this. */
    ImportJobsFixture throughJournal(UnaryOperator<ImportJournal> between) {
        journalBetween = between;
        return restarted();
    }

    /** From the next process on, imports go through this. */
    ImportJobsFixture throughImporter(UnaryOperator<ImportContacts> between) {
        importerBetween = between;
        return restarted();
    }

    /** From the next process on, the importer is built so. */
    public ImportJobsFixture with(UnaryOperator<ContactImporterBuilder> builder) {
        settings = builder;
        return restarted();
    }

    /** The process ends at once, and another one begins, which has not been told yet to go on. */
    public ImportJobsFixture restarted() {
        worker = new ManualExecutor();
        jobs = process(worker);
        return this;
    }

    /** A process that loses store and journal, or its life, where the fault says. */
    public ImportJobsFixture failing(FailingStore.Fault fault) {
        storeBetween = between -> FailingStore.with(fault, between);
        journalBetween = right -> new FailingJournal(right, fault);
        return restarted();
    }

    /** A process that nothing happens to. */
    public ImportJobsFixture repaired() {
        storeBetween = UnaryOperator.identity();
        journalBetween = UnaryOperator.identity();
        return restarted();
    }

    /** Another process over the same store. */
    ImportJobs process(Executor executor) {
        ContactStore between = storeBetween.apply(store);
        ContactImporter importer = settings.apply(ContactImporter.builder()
                        .store(between)
                        .ids(ids)
                        .clock(clock)
                        .validator(VALIDATOR))
                .build();
        return new ImportJobs(
                between, journalBetween.apply(store.journal()), importerBetween.apply(importer), ids, clock, executor);
    }

    ImportJobs jobs() {
        return jobs;
    }

    ManualExecutor worker() {
        return worker;
    }

    InMemoryContactStore store() {
        return store;
    }

    public JobId orders(String digest, List<ContactRow> rows) {
        return orders(digest, ImportPolicy.migma("k-1"), rows);
    }

    JobId orders(String digest, ImportPolicy policy, List<ContactRow> rows) {
        return jobs.order(WORKSPACE, JobKind.LIST, policy, BY, digest, RowSource.of(rows))
                .order()
                .id();
    }

    /** The process goes on with whatever there is, until nothing is left to do or the process ends. */
    public void works() {
        jobs.resume();
        worker.run();
    }

    public ImportJob job(JobId id) {
        return jobs.find(id).orElseThrow();
    }

    void assertCompleted(JobId id) {
        assertThat(job(id).end()).hasValue(new JobEnd.Completed(NOW));
    }

    List<Contact> contacts() {
        return store.contacts(WORKSPACE);
    }

    /** Everything a person could tell apart in the store, identifiers and order aside. */
    public Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        contacts()
                .forEach(contact -> content.put(
                        contact.profile().email().key(), contact.profile().toString()));
        store.view(WORKSPACE, WorkspaceView::keys)
                .forEach(key -> content.put("key " + key.key().key(), key.key().toString()));
        return content;
    }

    private static final class FailingJournal implements ImportJournal {

        private final ImportJournal journal;
        private final FailingStore.Fault fault;

        FailingJournal(ImportJournal journal, FailingStore.Fault fault) {
            this.journal = journal;
            this.fault = fault;
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            return journal.admit(order, rows);
        }

        @Override
        public Optional<ImportJob> find(JobId id) {
            return journal.find(id);
        }

        @Override
        public Optional<Portion> nextPortion() {
            fault.reach(FailingStore.Point.JOBS, 0);
            return journal.nextPortion();
        }

        @Override
        public void forgetEndedBefore(Instant time) {
            journal.forgetEndedBefore(time);
        }
    }
}
