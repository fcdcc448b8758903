package dev.muster.testkit;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.testkit.clauses.ConcurrencyClauses;
import dev.muster.testkit.clauses.PreviewClauses;
import dev.muster.testkit.clauses.ReadAllClauses;
import dev.muster.testkit.clauses.SuppressionClauses;
import dev.muster.testkit.clauses.TombstoneClauses;
import dev.muster.testkit.clauses.TransactionClauses;
import dev.muster.testkit.clauses.ViewClauses;
import dev.muster.testkit.clauses.WorkspaceIsolationClauses;
import dev.muster.testkit.clauses.contact.AttributeKeyClauses;
import dev.muster.testkit.clauses.contact.BatchClauses;
import dev.muster.testkit.clauses.contact.ChangeClauses;
import dev.muster.testkit.clauses.contact.ErasureClauses;
import dev.muster.testkit.clauses.contact.KeyRemovalClauses;
import dev.muster.testkit.clauses.contact.LookupClauses;
import dev.muster.testkit.clauses.contact.PageClauses;
import dev.muster.testkit.clauses.contact.RefusedAdditionClauses;
import dev.muster.testkit.clauses.contact.RemovalClauses;
import dev.muster.testkit.clauses.contact.RoundTripClauses;
import dev.muster.testkit.clauses.contact.SearchClauses;
import dev.muster.testkit.clauses.contact.StatusChangeClauses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every store has to do, as tests: a {@link ContactStore}, with all that hangs together with it. These are the
 * clauses CS, C, AK, V, SU and TS, of import jobs J and JL, of recorded answers IL, and of deliveries DL. An adapter's own test says how to open a
 * store, and that is all:
 *
 * <pre>{@code
 * class PaperStoreContractTest extends ContactStoreContract {
 *     @Override
 *     protected StorePorts openEmptyStore() {
 *         PaperStore store = new PaperStore(freshPaper());
 *         return new StorePorts(store.contacts(), store.journal(), store.answers(), store.deliveries());
 *     }
 * }
 * }</pre>
 *
 * <p>Each test has a store and an instance of the adapter's class to itself; what was opened is closed in that class's
 * own {@code @AfterEach}. The store must bear being used by several threads.
 */
public abstract class ContactStoreContract extends ImportStoreContract {

    @Nested
    @DisplayName("a transaction")
    class Transaction extends TransactionClauses {
        Transaction() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a transaction beside another")
    class Concurrency extends ConcurrencyClauses {
        Concurrency() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a preview")
    class Preview extends PreviewClauses {
        Preview() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a workspace beside another")
    class WorkspaceIsolation extends WorkspaceIsolationClauses {
        WorkspaceIsolation() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("reading all")
    class ReadAll extends ReadAllClauses {
        ReadAll() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a lookup")
    class Lookups extends LookupClauses {
        Lookups() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a batch")
    class Batch extends BatchClauses {
        Batch() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("an addition that is refused")
    class RefusedAddition extends RefusedAdditionClauses {
        RefusedAddition() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a change")
    class Changes extends ChangeClauses {
        Changes() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("text and time")
    class RoundTrip extends RoundTripClauses {
        RoundTrip() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("attribute keys")
    class Keys extends AttributeKeyClauses {
        Keys() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("the suppression list")
    class SuppressionList extends SuppressionClauses {
        SuppressionList() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("tombstones")
    class Removed extends TombstoneClauses {
        Removed() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a view")
    class Views extends ViewClauses {
        Views() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a page")
    class Pages extends PageClauses {
        Pages() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a search")
    class Searches extends SearchClauses {
        Searches() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a change of status")
    class StatusChanges extends StatusChangeClauses {
        StatusChanges() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("a removal")
    class Removal extends RemovalClauses {
        Removal() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("what a removal leaves")
    class Erasure extends ErasureClauses {
        Erasure() {
            super(underTest());
        }
    }

    @Nested
    @DisplayName("removing an attribute key")
    class KeyRemoval extends KeyRemovalClauses {
        KeyRemoval() {
            super(underTest());
        }
    }
}
