package dev.muster.testkit.clauses.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.testkit.fixture.LedgerUnderTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause DL-3: pages. */
public abstract class DeliveryPageClauses extends DeliveryClauses {

    private static final Set<DeliveryState> ALL = EnumSet.allOf(DeliveryState.class);

    public DeliveryPageClauses(LedgerUnderTest contract) {
        super(contract);
    }

    /** Verifies the states, and whole entries. If this fails, look at the condition, and at what a page reads. */
    @Test
    @DisplayName("DL-3 must: a page holds the entries in the states asked for, whole")
    void holdsTheStatesAskedFor() {
        List<LedgerEntry> entries = inAllStates();
        ledger.save(scope, entries);
        for (DeliveryState state : DeliveryState.values()) {
            assertThat(ledger.page(scope, LedgerQuery.of(Set.of(state), 10)))
                    .containsExactlyElementsOf(in(entries, Set.of(state)));
            assertThat(ledger.page(scope, LedgerQuery.of(EnumSet.complementOf(EnumSet.of(state)), 10)))
                    .containsExactlyElementsOf(in(entries, EnumSet.complementOf(EnumSet.of(state))));
        }
        assertThat(ledger.page(scope, LedgerQuery.of(ALL, 10))).containsExactlyElementsOf(entries);
        assertThat(ledger.page(scope, LedgerQuery.of(Set.of(), 10))).isEmpty();
    }

    /** Verifies the order. If this fails, look for the order of saving, and at the collation of the column. */
    @Test
    @DisplayName("DL-3 must: a page is in the order of identifiers, compared character by character")
    void isInOrder() {
        List<String> names =
                List.of("b", "\u00E9", "10", "a", "B", "9", "aa", "A", "a b", "z", "\u0131", "\u65E5", "Z");
        ledger.save(scope, pending(contactsNamed(names)));
        List<String> sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        assertThat(page(LedgerQuery.of(ALL, 100))).map(ContactId::value).containsExactlyElementsOf(sorted);
        for (int number = 0; number < sorted.size(); number++) {
            LedgerQuery query = LedgerQuery.of(Set.of(DeliveryState.PENDING), 2);
            assertThat(page(query.after(new ContactId(sorted.get(number)))))
                    .map(ContactId::value)
                    .containsExactlyElementsOf(sorted.subList(number + 1, Math.min(sorted.size(), number + 3)));
        }
    }

    /** Verifies that pages make up a whole. If this fails, look at how several states are put in one order. */
    @Test
    @DisplayName("DL-3 must: page after page, every entry in these states comes once")
    void everyEntryComesOnce() {
        List<LedgerEntry> entries = new ArrayList<>();
        IntStream.range(0, 20).forEach(round -> entries.addAll(inAllStates()));
        List<LedgerEntry> shuffled = new ArrayList<>(entries);
        Collections.reverse(shuffled);
        ledger.save(scope, shuffled);
        Set<DeliveryState> states = EnumSet.of(DeliveryState.ACCEPTED, DeliveryState.UNKNOWN, DeliveryState.PENDING);
        for (int limit : List.of(1, 7, 59, 60, 61)) {
            assertThat(pageAfterPage(states, limit)).isEqualTo(in(entries, states));
        }
    }

    /** Verifies a place where nobody is. If this fails, look for a page that starts at an entry it has to find first. */
    @Test
    @DisplayName("DL-3 must: a page may begin behind a contact without an entry, or with one in another state")
    void mayBeginAnywhere() {
        List<ContactId> contacts = contacts(5);
        save(accepted(contacts.get(1)), pending(contacts.get(2)), pending(contacts.get(4)));
        LedgerQuery pending = LedgerQuery.of(Set.of(DeliveryState.PENDING), 10);
        assertThat(page(pending.after(contacts.get(0)))).containsExactly(contacts.get(2), contacts.get(4));
        assertThat(page(pending.after(contacts.get(1)))).containsExactly(contacts.get(2), contacts.get(4));
        assertThat(page(pending.after(contacts.get(3)))).containsExactly(contacts.get(4));
        assertThat(page(pending.after(contacts.get(4)))).isEmpty();
    }

    /** Verifies the largest page. If this fails, look for a limit of the store's own. */
    @Test
    @DisplayName("DL-3 must: a page holds up to 10,000 entries and no more than the limit")
    void mayBeLarge() {
        List<ContactId> contacts = contacts(LedgerQuery.MOST + 1);
        ledger.save(scope, pending(contacts.subList(0, LedgerQuery.MOST)));
        save(pending(contacts.get(LedgerQuery.MOST)));
        assertThat(page(LedgerQuery.of(ALL, LedgerQuery.MOST)))
                .containsExactlyElementsOf(contacts.subList(0, LedgerQuery.MOST));
        assertThat(page(LedgerQuery.of(ALL, 1))).containsExactly(contacts.get(0));
    }

    /** Verifies separation. If this fails, look for a condition without sink or workspace. */
    @Test
    @DisplayName("DL-3 must: a page holds nothing of another sink or workspace")
    void holdsNothingOfOthers() {
        ContactId contact = contact();
        DeliveryScope elsewhere = new DeliveryScope(newWorkspace("second"), SINK);
        ContactId other = contacts(elsewhere.workspace(), 1).get(0);
        ledger.save(elsewhere, pending(List.of(other)));
        ledger.save(to("another sink"), List.of(accepted(contact)));
        assertThat(page(LedgerQuery.of(ALL, 10))).isEmpty();
        save(pending(contact));
        assertThat(ledger.page(scope, LedgerQuery.of(ALL, 10))).containsExactly(pending(contact));
        assertThat(ledger.page(elsewhere, LedgerQuery.of(ALL, 10))).containsExactly(pending(other));
    }

    /** Verifies entries that have moved on. If this fails, look for an index that is not kept up. */
    @Test
    @DisplayName("DL-3 must: an entry is in the pages of its last state only")
    void isInThePagesOfItsLastState() {
        ContactId contact = contact();
        for (LedgerEntry entry : List.of(pending(contact), unknown(contact), accepted(contact), pending(contact))) {
            save(entry);
            for (DeliveryState state : DeliveryState.values()) {
                assertThat(ledger.page(scope, LedgerQuery.of(Set.of(state), 10)))
                        .isEqualTo(in(List.of(entry), Set.of(state)));
            }
        }
    }

    private List<LedgerEntry> inAllStates() {
        List<ContactId> contacts = contacts(5);
        return List.of(
                rejectedForNow(contacts.get(0), RefusalCode.USER_ID_TAKEN),
                pending(contacts.get(1)),
                unknown(contacts.get(2)),
                rejectedForGood(contacts.get(3), RefusalCode.ADDRESS_REFUSED),
                accepted(contacts.get(4)));
    }

    private static List<LedgerEntry> in(List<LedgerEntry> entries, Set<DeliveryState> states) {
        return entries.stream().filter(entry -> states.contains(entry.state())).toList();
    }

    private List<LedgerEntry> pageAfterPage(Set<DeliveryState> states, int limit) {
        List<LedgerEntry> all = new ArrayList<>();
        LedgerQuery query = LedgerQuery.of(states, limit);
        for (List<LedgerEntry> page = ledger.page(scope, query);
                !page.isEmpty() && all.size() < 1_000;
                page = ledger.page(scope, query)) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            query = query.after(page.get(page.size() - 1).contact());
        }
        return all;
    }
}
