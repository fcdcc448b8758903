package dev.muster.testkit.clauses.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.testkit.fixture.LedgerUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause DL-4: standings. */
public abstract class DeliveryCountClauses extends DeliveryClauses {

    public DeliveryCountClauses(LedgerUnderTest contract) {
        super(contract);
    }

    /** Verifies groups and their order, which is that of the declared constants. If this fails, look at both. */
    @Test
    @DisplayName("DL-4 must: the standings count by sink, state and code, and are sorted by them")
    void countAndAreSorted() {
        List<LedgerEntry> entries = new ArrayList<>();
        entries.addAll(some(4, DeliveryClauses::unknown));
        entries.addAll(some(1, contact -> rejectedForNow(contact, RefusalCode.SINK_FAILED)));
        entries.addAll(some(2, contact -> rejectedForNow(contact, RefusalCode.USER_ID_TAKEN)));
        entries.addAll(some(3, contact -> rejectedForGood(contact, RefusalCode.TOO_LARGE)));
        entries.addAll(some(2, contact -> rejectedForGood(contact, RefusalCode.VALUE_REFUSED)));
        entries.addAll(some(1, contact -> rejectedForGood(contact, RefusalCode.ADDRESS_REFUSED)));
        entries.addAll(some(2, DeliveryCountClauses::rejectedWithoutReason));
        entries.addAll(some(3, DeliveryClauses::accepted));
        entries.addAll(some(5, DeliveryClauses::pending));
        Collections.swap(entries, 0, entries.size() - 1);
        ledger.save(to("b"), entries);
        ledger.save(to("a"), some(1, DeliveryClauses::accepted));
        ledger.save(to("B"), some(2, DeliveryClauses::pending));
        assertThat(ledger.counts(scope.workspace()))
                .containsExactly(
                        standing("B", DeliveryState.PENDING, 2),
                        standing("a", DeliveryState.ACCEPTED, 1),
                        standing("b", DeliveryState.PENDING, 5),
                        standing("b", DeliveryState.ACCEPTED, 3),
                        standing("b", DeliveryState.REJECTED_FOR_GOOD, 2),
                        standing("b", DeliveryState.REJECTED_FOR_GOOD, RefusalCode.ADDRESS_REFUSED, 1),
                        standing("b", DeliveryState.REJECTED_FOR_GOOD, RefusalCode.VALUE_REFUSED, 2),
                        standing("b", DeliveryState.REJECTED_FOR_GOOD, RefusalCode.TOO_LARGE, 3),
                        standing("b", DeliveryState.REJECTED_FOR_NOW, RefusalCode.USER_ID_TAKEN, 2),
                        standing("b", DeliveryState.REJECTED_FOR_NOW, RefusalCode.SINK_FAILED, 1),
                        standing("b", DeliveryState.UNKNOWN, 4));
    }

    /** Verifies replacement. If this fails, look for counters that are kept beside the entries. */
    @Test
    @DisplayName("DL-4 must: an entry that took another's place is counted once, as it is now")
    void aReplacedEntryIsCountedOnce() {
        List<ContactId> contacts = contacts(3);
        ledger.save(scope, pending(contacts));
        save(accepted(contacts.get(0)), rejectedForNow(contacts.get(1), RefusalCode.SINK_FAILED));
        save(accepted(contacts.get(1)), accepted(contacts.get(2)));
        assertThat(ledger.counts(scope.workspace())).containsExactly(standing(SINK.value(), DeliveryState.ACCEPTED, 3));
    }

    /** Verifies separation. If this fails, look for a count without a condition. */
    @Test
    @DisplayName("DL-4 must: entries of another workspace do not count, and where there are none, nothing stands")
    void anotherWorkspaceDoesNotCount() {
        DeliveryScope elsewhere = new DeliveryScope(newWorkspace("second"), SINK);
        assertThat(ledger.counts(scope.workspace())).isEmpty();
        ledger.save(elsewhere, pending(contacts(elsewhere.workspace(), 2)));
        assertThat(ledger.counts(scope.workspace())).isEmpty();
        save(pending(contact()));
        assertThat(ledger.counts(scope.workspace())).containsExactly(standing(SINK.value(), DeliveryState.PENDING, 1));
    }

    private List<LedgerEntry> some(int count, Function<ContactId, LedgerEntry> entry) {
        return contacts(count).stream().map(entry).toList();
    }

    private static LedgerEntry rejectedWithoutReason(ContactId contact) {
        return new LedgerEntry(
                contact,
                DeliveryState.REJECTED_FOR_GOOD,
                ADDRESS,
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static LedgerCount standing(String sink, DeliveryState state, long contacts) {
        return new LedgerCount(new SinkId(sink), state, Optional.empty(), contacts);
    }

    private static LedgerCount standing(String sink, DeliveryState state, RefusalCode code, long contacts) {
        return new LedgerCount(new SinkId(sink), state, Optional.of(code), contacts);
    }
}
