package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withAnswers;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withJournal;

import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that break one of the clauses CS-9, J-7 and IL-4. */
final class UnknownWorkspaceSaboteurs {

    private UnknownWorkspaceSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("CS-9", "a transaction creates its workspace", CreatingWorkspaces::new),
                Saboteur.of("CS-9", "an unknown workspace is a failed statement", FailingForeignKey::new),
                Saboteur.of("CS-9", "any workspace can be previewed in", PreviewingAnywhere::new),
                Saboteur.of("J-7", "an order for an unknown workspace gets lost", () -> withJournal(LosingOrders::new)),
                Saboteur.of(
                        "IL-4",
                        "an answer about an unknown workspace gets lost",
                        () -> withAnswers(LosingAnswers::new)));
    }

    private static final class CreatingWorkspaces extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            addWorkspace(new Workspace(workspace, "created", new OrganisationId("created"), List.of()));
            return super.inTransaction(workspace, work);
        }
    }

    private static final class FailingForeignKey extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            try {
                return super.inTransaction(workspace, work);
            } catch (UnknownWorkspace e) {
                throw new IllegalStateException("FOREIGN KEY constraint failed", e);
            }
        }
    }

    private static final class PreviewingAnywhere extends ForwardingContactStore {
        @Override
        public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
            try {
                return super.preview(workspace, work);
            } catch (UnknownWorkspace e) {
                return new InMemoryContactStore().preview(workspace, work);
            }
        }
    }

    private static final class LosingOrders extends ForwardingJournal {
        LosingOrders(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            try {
                return super.admit(order, rows);
            } catch (UnknownWorkspace e) {
                return new Admission.Admitted(new ImportJob(order, 0, Map.of(), Map.of(), List.of(), Optional.empty()));
            }
        }
    }

    private static final class LosingAnswers extends ForwardingLedger {
        LosingAnswers(IdempotencyLedger right) {
            super(right);
        }

        @Override
        public void record(IdempotencyScope scope, RecordedAnswer answer) {
            try {
                super.record(scope, answer);
            } catch (UnknownWorkspace e) {
                return;
            }
        }
    }
}
