package dev.muster.testkit.clauses.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.LedgerUnderTest;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause DL-2: entries that are saved together are saved all or none. */
public abstract class DeliverySavingClauses extends DeliveryClauses {

    private static final int MANY = 2_500;
    private static final int MOST_LOOKS = 100;

    public DeliverySavingClauses(LedgerUnderTest contract) {
        super(contract);
    }

    /** Verifies a save that fails. If this fails, look for a save without a transaction around it. */
    @Test
    @DisplayName("DL-2 must: of entries that cannot all be had none is saved, and those there were stay")
    void aFailingSaveSavesNone() {
        List<ContactId> contacts = contacts(MANY);
        List<ContactId> before = contacts.subList(0, MANY / 2);
        ledger.save(scope, attempted(before, 1));
        assertThatThrownBy(() -> ledger.save(scope, new FailingEntries(attempted(contacts, 2))))
                .hasMessageContaining("on purpose");
        assertThat(ledger.find(scope, contacts).values())
                .hasSameSizeAs(before)
                .allMatch(entry -> entry.attempts() == 1);
    }

    /** Verifies nothing at all. If this fails, look at how an empty list becomes SQL. */
    @Test
    @DisplayName("DL-2 must: saving no entries changes nothing")
    void savingNothingChangesNothing() {
        ContactId contact = contact();
        save(pending(contact));
        ledger.save(scope, List.of());
        assertThat(ledger.find(scope, List.of(contact))).containsOnlyKeys(contact);
    }

    /** Verifies whoever looks meanwhile. If this fails, look for a save in several transactions. */
    @Test
    @DisplayName("DL-2 must: whoever looks while entries are saved sees all of them or none")
    void nobodySeesAPart() {
        List<ContactId> contacts = contacts(MANY);
        ledger.save(scope, attempted(contacts, 1));
        for (int round = 2; round <= 5; round++) {
            ConcurrentTask<Boolean> saver = saving(scope, attempted(contacts, round));
            for (int look = 0; look < MOST_LOOKS && saver.within(Duration.ZERO).isEmpty(); look++) {
                assertThat(attempts(contacts)).hasSize(1);
            }
            saver.result(patience());
            assertThat(attempts(contacts)).hasSize(1);
        }
    }

    /** Verifies two who save the same contacts. If this fails, look at how one waits for the other. */
    @Test
    @DisplayName("DL-2 must: of two who save for the same contacts at the same time one comes last, with all entries")
    void oneComesLast() {
        List<ContactId> contacts = contacts(MANY);
        for (int round = 1; round <= 5; round++) {
            ConcurrentTask<Boolean> other = saving(scope, attempted(contacts, 2 * round));
            ledger.save(scope, attempted(contacts, 2 * round - 1));
            other.result(patience());
            assertThat(attempts(contacts)).hasSize(1).isSubsetOf(2 * round - 1, 2 * round);
        }
    }

    /** Verifies two who save for different contacts. If this fails, look for a save that writes more than it was given. */
    @Test
    @DisplayName("DL-2 must: of two who save for different contacts or sinks at the same time both are heard")
    void bothAreHeard() {
        List<ContactId> mine = contacts(MANY);
        List<ContactId> theirs = contacts(MANY);
        ConcurrentTask<Boolean> other = saving(scope, pending(theirs));
        ConcurrentTask<Boolean> third = saving(to("another sink"), pending(mine));
        ledger.save(scope, pending(mine));
        other.result(patience());
        third.result(patience());
        assertThat(ledger.find(scope, mine)).hasSize(MANY);
        assertThat(ledger.find(scope, theirs)).hasSize(MANY);
        assertThat(ledger.find(to("another sink"), mine)).hasSize(MANY);
    }

    /** Begins to save on another thread. */
    private ConcurrentTask<Boolean> saving(DeliveryScope where, List<LedgerEntry> entries) {
        ConcurrentTask<Boolean> saver = new ConcurrentTask<>(() -> {
            ledger.save(where, entries);
            return true;
        });
        saver.within(Duration.ZERO);
        return saver;
    }

    private Set<Integer> attempts(List<ContactId> contacts) {
        return ledger.find(scope, contacts).values().stream()
                .map(LedgerEntry::attempts)
                .collect(Collectors.toSet());
    }

    /** Entries of which the last one cannot be had. */
    private static final class FailingEntries extends AbstractCollection<LedgerEntry> {

        private final List<LedgerEntry> entries;

        FailingEntries(List<LedgerEntry> entries) {
            this.entries = entries;
        }

        @Override
        public Iterator<LedgerEntry> iterator() {
            LedgerEntry last = entries.get(entries.size() - 1);
            return entries.stream().map(entry -> intact(entry, last)).iterator();
        }

        private static LedgerEntry intact(LedgerEntry entry, LedgerEntry last) {
            if (entry.equals(last)) {
                throw new IllegalStateException("on purpose");
            }
            return entry;
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
