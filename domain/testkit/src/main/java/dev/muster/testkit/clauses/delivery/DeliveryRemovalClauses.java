package dev.muster.testkit.clauses.delivery;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause DL-5: there are entries for stored contacts only. */
public abstract class DeliveryRemovalClauses extends StoreClauses {

    private static final ContactId NOBODY = new ContactId("fedcba9876543210fedcba98");
    private static final int ROUNDS = 20;

    private DeliveryScope first;
    private DeliveryScope second;

    public DeliveryRemovalClauses(StoreUnderTest contract) {
        super(contract);
    }

    @BeforeEach
    void nameScopes() {
        first = new DeliveryScope(workspace, new SinkId("first"));
        second = new DeliveryScope(workspace, new SinkId("second"));
    }

    /** Verifies all sinks and all ways to look. If this fails, look at what a removal deletes besides. */
    @Test
    @DisplayName("DL-5 must: with a removed contact its entries go, for all sinks, and no others")
    void entriesGoWithTheContact() {
        ContactId ada = add(ada()).id();
        ContactId grace = add(grace()).id();
        for (DeliveryScope scope : List.of(first, second)) {
            deliveries.save(scope, List.of(entry(ada), entry(grace)));
        }
        remove(ada);
        for (DeliveryScope scope : List.of(first, second)) {
            assertThat(deliveries.find(scope, List.of(ada, grace))).containsOnlyKeys(grace);
            assertThat(everybody(scope)).containsExactly(entry(grace));
        }
        remove(grace);
        assertThat(everybody(first)).isEmpty();
        assertThat(deliveries.counts(workspace)).isEmpty();
    }

    /** Verifies many at once. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("DL-5 must: with 500 contacts removed at once their entries go")
    void entriesGoWithManyContacts() {
        addAll(people(501));
        List<ContactId> all = storedOf(people(501)).stream().map(Contact::id).toList();
        deliveries.save(first, all.stream().map(DeliveryRemovalClauses::entry).toList());
        commit(transaction -> transaction.contacts().remove(all.subList(0, 500)));
        assertThat(deliveries.find(first, all)).containsOnlyKeys(all.get(500));
    }

    /** Verifies who comes again. If this fails, look for entries that are found by their address. */
    @Test
    @DisplayName("DL-5 must: a contact that is added again under the same address has no entry")
    void whoComesAgainHasNoEntry() {
        ContactId ada = add(ada()).id();
        deliveries.save(first, List.of(entry(ada)));
        remove(ada);
        ContactId again = add(ada()).id();
        assertThat(deliveries.find(first, List.of(ada, again))).isEmpty();
        deliveries.save(first, List.of(entry(again)));
        assertThat(everybody(first)).containsExactly(entry(again));
    }

    /** Verifies contacts that are not there. If this fails, look for an insert that does not ask. */
    @Test
    @DisplayName("DL-5 must: nothing is saved for a contact that is not stored, everything for the others")
    void nothingIsSavedForNobody() {
        ContactId ada = add(ada()).id();
        ContactId removed = add(grace()).id();
        remove(removed);
        deliveries.save(first, List.of(entry(NOBODY), entry(ada), entry(removed)));
        assertThat(deliveries.find(first, List.of(NOBODY, ada, removed))).containsOnlyKeys(ada);
        assertThat(everybody(first)).containsExactly(entry(ada));
        deliveries.save(second, List.of(entry(NOBODY)));
        assertThat(deliveries.find(second, List.of(NOBODY))).isEmpty();
    }

    /** Verifies that the workspace is asked. If this fails, look for a condition without it. */
    @Test
    @DisplayName("DL-5 must: nothing is saved for a contact of another workspace")
    void nothingIsSavedForAContactFromElsewhere() {
        ContactId ada = add(ada()).id();
        WorkspaceId other = newWorkspace("second");
        DeliveryScope elsewhere = new DeliveryScope(other, first.sink());
        deliveries.save(elsewhere, List.of(entry(ada)));
        assertThat(deliveries.find(elsewhere, List.of(ada))).isEmpty();
        assertThat(deliveries.find(first, List.of(ada))).isEmpty();
    }

    /** Verifies a save beside a removal. If this fails, look for a look at the contacts that comes before the save. */
    @Test
    @DisplayName("DL-5 must: of a save and a removal at the same time no entry is left")
    void nothingIsLeftOfBothAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            ContactId contact = add(Person.number(round)).id();
            ConcurrentTask<Boolean> saver = new ConcurrentTask<>(() -> {
                deliveries.save(first, List.of(entry(contact)));
                return true;
            });
            saver.within(Duration.ZERO);
            remove(contact);
            saver.result(patience());
            assertThat(deliveries.find(first, List.of(contact))).isEmpty();
        }
    }

    /** Verifies a rollback. If this fails, look for a deletion outside the transaction. */
    @Test
    @DisplayName("CS-2 must: a removal that is rolled back leaves the entries of the contact")
    void aRemovalThatIsRolledBackLeavesEntries() {
        ContactId ada = add(ada()).id();
        deliveries.save(first, List.of(entry(ada)));
        Set<ContactId> removed = store.inTransaction(
                workspace,
                transaction ->
                        new TransactionEnd.RollBack<>(transaction.contacts().remove(List.of(ada))));
        assertThat(removed).containsExactly(ada);
        assertThat(everybody(first)).containsExactly(entry(ada));
    }

    /** Verifies a preview. If this fails, look for the same. */
    @Test
    @DisplayName("CS-5 must: a previewed removal leaves the entries of the contact")
    void aPreviewedRemovalLeavesEntries() {
        ContactId ada = add(ada()).id();
        deliveries.save(first, List.of(entry(ada)));
        preview(transaction -> transaction.contacts().remove(List.of(ada)));
        assertThat(everybody(first)).containsExactly(entry(ada));
    }

    private void remove(ContactId contact) {
        commit(transaction -> transaction.contacts().remove(List.of(contact)));
    }

    private List<LedgerEntry> everybody(DeliveryScope scope) {
        return deliveries.page(scope, LedgerQuery.of(EnumSet.allOf(DeliveryState.class), 10));
    }

    private static LedgerEntry entry(ContactId contact) {
        return LedgerEntry.pending(contact, "ada@example.com", MONDAY);
    }
}
