package dev.muster.domain.memory;

import static dev.muster.domain.memory.TestContacts.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredContactsLedgerTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId BLOG = new WorkspaceId("blog");
    private static final SinkId SINK = new SinkId("a-sink");
    private static final SinkId LATER_SINK = new SinkId("b-sink");
    private static final DeliveryScope SCOPE = new DeliveryScope(SHOP, SINK);
    private static final LedgerEntry ADA = pending(TestContacts.ADA);
    private static final LedgerEntry BOB = pending(TestContacts.BOB);
    private static final LedgerQuery ALL = LedgerQuery.of(EnumSet.allOf(DeliveryState.class), 10);

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final DeliveryLedger ledger = store.deliveryLedger();

    @BeforeEach
    void contacts() {
        TestContacts.add(store, SHOP, TestContacts.ADA);
        TestContacts.add(store, SHOP, TestContacts.BOB);
        TestContacts.add(store, BLOG, TestContacts.ADA);
    }

    @Test
    void entriesAreFoundInTheirWorkspaceAndForTheirSink() {
        ledger.save(SCOPE, List.of(ADA, BOB));

        assertThat(ledger.find(SCOPE, List.of(ADA.contact(), new ContactId("unknown"))))
                .isEqualTo(Map.of(ADA.contact(), ADA));
        assertThat(ledger.find(new DeliveryScope(BLOG, SINK), List.of(ADA.contact())))
                .isEmpty();
        assertThat(ledger.find(new DeliveryScope(SHOP, LATER_SINK), List.of(ADA.contact())))
                .isEmpty();
    }

    @Test
    void nothingIsSavedForContactsThatAreNotStored() {
        ledger.save(SCOPE, List.of(ADA, LedgerEntry.pending(new ContactId("eve"), "eve@example.com", THEN)));
        ledger.save(new DeliveryScope(new WorkspaceId("nowhere"), SINK), List.of(ADA));

        assertThat(ledger.page(SCOPE, ALL)).containsExactly(ADA);
        assertThat(ledger.counts(new WorkspaceId("nowhere"))).isEmpty();
    }

    @Test
    void aPageHoldsTheAskedForStatesInTheOrderOfIdentifiers() {
        LedgerEntry accepted =
                BOB.sentIn(new BatchId("b-1"), ContentDigest.of("bob"), THEN).accepted(THEN);
        ledger.save(SCOPE, List.of(accepted, ADA));

        assertThat(ledger.page(SCOPE, ALL)).containsExactly(ADA, accepted);
        assertThat(ledger.page(SCOPE, LedgerQuery.of(Set.of(DeliveryState.ACCEPTED), 10)))
                .containsExactly(accepted);
        assertThat(ledger.page(SCOPE, LedgerQuery.of(EnumSet.allOf(DeliveryState.class), 1)))
                .containsExactly(ADA);
        assertThat(ledger.page(SCOPE, ALL.after(ADA.contact()))).containsExactly(accepted);
        assertThat(ledger.page(SCOPE, ALL.after(accepted.contact()))).isEmpty();
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        ledger.save(SCOPE, List.of(LedgerEntry.pending(ADA.contact(), ADA.address(), THEN.plusNanos(1))));

        assertThat(ledger.page(SCOPE, ALL)).containsExactly(ADA);
    }

    @Test
    void countsAreOfOneWorkspaceInTheOrderOfSinksStatesAndReasons() {
        Refusal taken = Refusal.forNow(RefusalCode.USER_ID_TAKEN, "");
        Refusal refused = Refusal.forNow(RefusalCode.VALUE_REFUSED, "");
        ledger.save(SCOPE, List.of(ADA.rejected(refused, THEN), BOB.rejected(taken, THEN)));
        ledger.save(new DeliveryScope(SHOP, LATER_SINK), List.of(ADA, BOB));
        ledger.save(new DeliveryScope(BLOG, SINK), List.of(ADA));
        List<RefusalCode> codes = List.of(RefusalCode.values()).stream()
                .filter(Set.of(RefusalCode.USER_ID_TAKEN, RefusalCode.VALUE_REFUSED)::contains)
                .toList();

        assertThat(ledger.counts(SHOP))
                .containsExactly(
                        new LedgerCount(SINK, DeliveryState.REJECTED_FOR_NOW, Optional.of(codes.get(0)), 1),
                        new LedgerCount(SINK, DeliveryState.REJECTED_FOR_NOW, Optional.of(codes.get(1)), 1),
                        new LedgerCount(LATER_SINK, DeliveryState.PENDING, Optional.empty(), 2));
    }

    @Test
    void aRemovedContactIsForgottenInItsWorkspace() {
        ledger.save(SCOPE, List.of(ADA, BOB));
        ledger.save(new DeliveryScope(BLOG, SINK), List.of(ADA));

        store.inTransaction(SHOP, transaction -> {
            transaction.contacts().remove(List.of(ADA.contact()));
            return new TransactionEnd.Commit<>("removed");
        });

        assertThat(ledger.page(SCOPE, ALL)).containsExactly(BOB);
        assertThat(ledger.page(new DeliveryScope(BLOG, SINK), ALL)).containsExactly(ADA);
    }

    private static LedgerEntry pending(Contact contact) {
        return LedgerEntry.pending(contact.id(), contact.profile().email().typed(), THEN);
    }
}
