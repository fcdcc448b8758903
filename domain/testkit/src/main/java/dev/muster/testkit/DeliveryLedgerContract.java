package dev.muster.testkit;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.delivery.DeliveryCountClauses;
import dev.muster.testkit.clauses.delivery.DeliveryEntryClauses;
import dev.muster.testkit.clauses.delivery.DeliveryPageClauses;
import dev.muster.testkit.clauses.delivery.DeliverySavingClauses;
import dev.muster.testkit.fixture.LedgerUnderTest;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link DeliveryLedger} has to do, also one that is kept apart from contacts, as tests: the clauses DL but for
 * the last. The ledger of a store is tested with it, by {@link ContactStoreContract}, which also says how to use this.
 *
 * <p>That entries survive the end of the process is for the ledger's own tests to show.
 */
public abstract class DeliveryLedgerContract {

    /** Opens a ledger that holds nothing. Called once a test. */
    protected abstract DeliveryLedger openEmptyLedger();

    /**
     * Makes a workspace known to the ledger that was opened last; called before it is used, for at most two workspaces a
     * test. A ledger for which workspaces need not exist leaves this as it is.
     *
     * @param workspace the workspace; all share one organisation
     */
    protected void addWorkspace(Workspace workspace) {}

    /**
     * Makes contacts known to the ledger that was opened last; called before anything is saved for them. A ledger that is
     * kept apart from contacts leaves this as it is.
     *
     * @param workspace whose contacts
     * @param contacts which ones; up to 10,001
     */
    protected void addContacts(WorkspaceId workspace, Collection<ContactId> contacts) {}

    /** How long to wait for another thread that must come to an end. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    private LedgerUnderTest underTest() {
        return new LedgerUnderTest(this::openEmptyLedger, this::addWorkspace, this::addContacts, this::patience);
    }

    @Nested
    @DisplayName("an entry")
    class Entries extends DeliveryEntryClauses {
        Entries() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("saving entries")
    class Saving extends DeliverySavingClauses {
        Saving() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a page of entries")
    class Pages extends DeliveryPageClauses {
        Pages() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("standings")
    class Standings extends DeliveryCountClauses {
        Standings() {
            super(underTest());
        }
    }
}
