package dev.muster.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.clauses.RecordedAnswerClauses;
import dev.muster.testkit.clauses.imports.JobCreationClauses;
import dev.muster.testkit.clauses.imports.JobRoundTripClauses;
import dev.muster.testkit.clauses.imports.PortionClauses;
import dev.muster.testkit.clauses.imports.ProgressClauses;
import dev.muster.testkit.clauses.imports.RollbackClauses;
import dev.muster.testkit.clauses.imports.UnknownWorkspaceClauses;
import dev.muster.testkit.fixture.StorePorts;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The clauses of a store beside its contacts: import jobs, recorded answers and deliveries. */
abstract class ImportStoreContract {

    private boolean takesAnyWorkspace;

    /** Opens a store that holds nothing. Called once a test. */
    protected abstract StorePorts openEmptyStore();

    /**
     * Makes a workspace known to the store that was opened last; called before it is used, for at most two workspaces a
     * test. A store that takes any workspace leaves this as it is; CS-9, J-7 and IL-4 are skipped for it then. No test adds access keys: answers are recorded
     * for keys that the store has never heard of.
     *
     * @param workspace the workspace; all share one organisation
     */
    protected void addWorkspace(Workspace workspace) {
        takesAnyWorkspace = true;
    }

    /**
     * How long to wait for another thread that must come to an end; only a store that breaks its contract makes anybody
     * wait so long. A fortieth of it is the time given to a thread that may have to wait.
     */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    final StoreUnderTest underTest() {
        return new StoreUnderTest(
                this::openEmptyStore, this::addWorkspace, this::patience, this::assumeKnowsWorkspaces);
    }

    private void assumeKnowsWorkspaces() {
        assumeThat(takesAnyWorkspace).as("this store takes any workspace").isFalse();
    }

    @Nested
    @DisplayName("a workspace that was not added")
    class Unknown extends UnknownWorkspaceClauses {
        Unknown() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("what is taken back")
    class Rollback extends RollbackClauses {
        Rollback() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("admitting a job")
    class JobCreation extends JobCreationClauses {
        JobCreation() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("what a job was ordered with")
    class JobRoundTrip extends JobRoundTripClauses {
        JobRoundTrip() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a portion")
    class Portions extends PortionClauses {
        Portions() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a job's progress")
    class Progress extends ProgressClauses {
        Progress() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("recorded answers")
    class RecordedAnswers extends RecordedAnswerClauses {
        RecordedAnswers() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("deliveries")
    class Deliveries extends StoredDeliveryLedgerContract {
        Deliveries() {
            super(ImportStoreContract.this);
        }
    }
}
