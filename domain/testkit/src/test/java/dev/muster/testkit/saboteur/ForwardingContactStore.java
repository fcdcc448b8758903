package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.StorePorts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store in memory that does everything right until something is overridden. */
class ForwardingContactStore implements ContactStore {

    final InMemoryContactStore store = new InMemoryContactStore();
    private Optional<Workspaces> workspaces = Optional.empty();

    static ContactStore withContacts(UnaryOperator<Contacts> wrong) {
        return withTransactions(transaction -> new Parts(
                wrong.apply(transaction.contacts()),
                transaction.attributeKeys(),
                transaction.jobs(),
                transaction.exclusions()));
    }

    static ContactStore withKeys(UnaryOperator<AttributeKeys> wrong) {
        return withTransactions(transaction -> new Parts(
                transaction.contacts(),
                wrong.apply(transaction.attributeKeys()),
                transaction.jobs(),
                transaction.exclusions()));
    }

    static ContactStore withJobs(UnaryOperator<JobLog> wrong) {
        return withTransactions(transaction -> new Parts(
                transaction.contacts(),
                transaction.attributeKeys(),
                wrong.apply(transaction.jobs()),
                transaction.exclusions()));
    }

    static ContactStore withSuppressions(UnaryOperator<Suppressions> wrong) {
        return withTransactions(transaction -> new Parts(
                transaction.contacts(),
                transaction.attributeKeys(),
                transaction.jobs(),
                new Excluded(
                        wrong.apply(transaction.exclusions().suppressions()),
                        transaction.exclusions().tombstones())));
    }

    static ContactStore withTombstones(UnaryOperator<Tombstones> wrong) {
        return withTransactions(transaction -> new Parts(
                transaction.contacts(),
                transaction.attributeKeys(),
                transaction.jobs(),
                new Excluded(
                        transaction.exclusions().suppressions(),
                        wrong.apply(transaction.exclusions().tombstones()))));
    }

    static ContactStore withTransactions(UnaryOperator<StoreTransaction> wrong) {
        return new ForwardingContactStore() {
            @Override
            public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
                return super.inTransaction(workspace, transaction -> work.run(wrong.apply(transaction)));
            }

            @Override
            public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
                return super.preview(workspace, transaction -> work.run(wrong.apply(transaction)));
            }
        };
    }

    static ContactStore withView(UnaryOperator<WorkspaceView> wrong) {
        return new ForwardingContactStore() {
            @Override
            public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
                return super.view(workspace, view -> looking.apply(wrong.apply(view)));
            }
        };
    }

    static ContactStore withJournal(UnaryOperator<ImportJournal> wrong) {
        return new ForwardingContactStore() {
            private final ImportJournal journal = wrong.apply(store.journal());

            @Override
            ImportJournal journal() {
                return journal;
            }
        };
    }

    static ContactStore withAnswers(UnaryOperator<IdempotencyLedger> wrong) {
        return new ForwardingContactStore() {
            private final IdempotencyLedger answers = wrong.apply(store.idempotencyLedger());

            @Override
            IdempotencyLedger answers() {
                return answers;
            }
        };
    }

    static ContactStore withDeliveries(UnaryOperator<DeliveryLedger> wrong) {
        return new ForwardingContactStore() {
            private final DeliveryLedger deliveries = wrong.apply(store.deliveryLedger());

            @Override
            DeliveryLedger deliveries() {
                return deliveries;
            }
        };
    }

    /** From the first on, the store takes only workspaces that were added. */
    void addWorkspace(Workspace workspace) {
        Workspaces known = workspaces.orElseGet(() -> new InMemoryWorkspaces(store));
        workspaces = Optional.of(known);
        known.add(workspace, Instant.EPOCH);
    }

    StorePorts ports() {
        return new StorePorts(this, journal(), answers(), deliveries());
    }

    ImportJournal journal() {
        return store.journal();
    }

    IdempotencyLedger answers() {
        return store.idempotencyLedger();
    }

    DeliveryLedger deliveries() {
        return store.deliveryLedger();
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.inTransaction(workspace, work);
    }

    @Override
    public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.preview(workspace, work);
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return store.view(workspace, looking);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    /** Who is kept out, put together. */
    record Excluded(Suppressions suppressions, Tombstones tombstones) implements Exclusions {}

    /** A transaction put together. */
    record Parts(Contacts contacts, AttributeKeys attributeKeys, JobLog jobs, Exclusions exclusions)
            implements StoreTransaction {}
}
