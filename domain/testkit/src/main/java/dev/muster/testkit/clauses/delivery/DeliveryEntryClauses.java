package dev.muster.testkit.clauses.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.testkit.fixture.LedgerUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause DL-1: entries are found as they were saved. */
public abstract class DeliveryEntryClauses extends DeliveryClauses {

    public DeliveryEntryClauses(LedgerUnderTest contract) {
        super(contract);
    }

    /** Verifies all members in all states. If this fails, look at columns and their types. */
    @Test
    @DisplayName("DL-1 must: an entry is found with everything it was saved with, to the byte of every text")
    void isFoundWithEverything() {
        RefusalCode[] codes = RefusalCode.values();
        for (int number = 0; number < UnusualTexts.TEXTS.size(); number++) {
            String text = UnusualTexts.TEXTS.get(number);
            List<ContactId> contacts = contacts(5);
            RefusalCode code = codes[number % codes.length];
            Instant at = Instant.parse("2024-03-31T01:59:59.999Z").plusMillis(number);
            LedgerEntry unknown = LedgerEntry.pending(contacts.get(0), text, at)
                    .sentIn(new BatchId(text), new ContentDigest(text), at.plusSeconds(number));
            List<LedgerEntry> entries = List.of(
                    unknown,
                    LedgerEntry.pending(contacts.get(1), text, at),
                    of(contacts.get(2), unknown).accepted(at),
                    of(contacts.get(3), unknown).rejected(Refusal.forGood(code, text), at),
                    of(contacts.get(4), unknown).rejected(Refusal.forNow(code, text), at));
            DeliveryScope sink = to("sink " + text);
            ledger.save(sink, entries);
            assertThat(ledger.find(sink, contacts)).isEqualTo(byContact(entries));
        }
    }

    /** Verifies what is not there and what is extreme. If this fails, look for a column that confuses empty and none. */
    @Test
    @DisplayName("DL-1 must: texts may be empty, members may be missing, attempts may be many")
    void membersMayBeEmpty() {
        ContactId first = contact();
        ContactId second = contact();
        LedgerEntry empty = entry(first, DeliveryState.REJECTED_FOR_NOW, "", Optional.of(new ContentDigest("")))
                .rejected(Refusal.forNow(RefusalCode.REFUSED, ""), MONDAY);
        LedgerEntry without = entry(second, DeliveryState.REJECTED_FOR_GOOD, "", Optional.empty());
        save(empty, without);
        assertThat(ledger.find(scope, List.of(first, second))).isEqualTo(byContact(List.of(empty, without)));
    }

    /** Verifies times. If this fails, look at the precision of the column, and at times before 1970. */
    @Test
    @DisplayName("DL-1 must: times are kept to the millisecond")
    void timesAreKeptToTheMillisecond() {
        for (String second : List.of("2024-01-15T10:30:00", "1969-12-31T23:59:59", "2999-12-31T23:59:59")) {
            ContactId contact = contact();
            save(LedgerEntry.pending(contact, "", Instant.parse(second + ".123987654Z")));
            assertThat(ledger.find(scope, List.of(contact)).values())
                    .map(LedgerEntry::at)
                    .containsExactly(Instant.parse(second + ".123Z"));
        }
    }

    /** Verifies the comparison of sinks and workspaces. If this fails, look at the key of the table, and at collations. */
    @Test
    @DisplayName("DL-1 must: an entry is found under no other scope")
    void isFoundUnderNoOtherScope() {
        ContactId contact = contact();
        DeliveryScope its = to("Sink \u0131 one");
        assertThat(ledger.find(its, List.of(contact))).isEmpty();
        ledger.save(its, pending(List.of(contact)));
        DeliveryScope elsewhere = new DeliveryScope(newWorkspace("second"), its.sink());
        assertThat(ledger.find(elsewhere, List.of(contact))).isEmpty();
        assertThat(List.of("sink \u0131 one", "Sink i one", "Sink \u0131 one ", "Sink \u0131 on%", "Sink", "%"))
                .allSatisfy(sink ->
                        assertThat(ledger.find(to(sink), List.of(contact))).isEmpty());
        ledger.save(elsewhere, pending(contacts(elsewhere.workspace(), 3)));
        assertThat(ledger.find(its, List.of(contact))).containsOnlyKeys(contact);
    }

    /** Verifies the comparison of contacts. If this fails, look at the collation of their column. */
    @Test
    @DisplayName("DL-1 must: an entry is found for no other contact, and those without one are missing")
    void isFoundForNoOtherContact() {
        List<ContactId> alike = contactsNamed(List.of("ab", "AB", "a", "a%", "\u00E9", "e\u0301", "\u0131", "i"));
        for (ContactId contact : alike) {
            DeliveryScope its = to("sink for " + contact);
            ledger.save(its, pending(List.of(contact)));
            assertThat(ledger.find(its, alike)).containsOnlyKeys(contact);
        }
        assertThat(ledger.find(to("sink for a"), List.of())).isEmpty();
    }

    /** Verifies several sinks. If this fails, look for a key without the sink in it. */
    @Test
    @DisplayName("DL-1 must: a contact has an entry for each sink")
    void hasAnEntryForEachSink() {
        ContactId contact = contact();
        List<LedgerEntry> entries =
                List.of(pending(contact), accepted(contact), rejectedForGood(contact, RefusalCode.REFUSED));
        for (LedgerEntry entry : entries) {
            ledger.save(to("sink of " + entry.state()), List.of(entry));
        }
        for (LedgerEntry entry : entries) {
            assertThat(ledger.find(to("sink of " + entry.state()), List.of(contact)))
                    .containsExactly(Map.entry(contact, entry));
        }
    }

    /** Verifies replacement, member by member. If this fails, look at the columns that an upsert names. */
    @Test
    @DisplayName("DL-1 must: a later entry takes the place of an earlier one in every member, and of no other")
    void aLaterEntryTakesThePlace() {
        ContactId contact = contact();
        LedgerEntry other = accepted(contact());
        LedgerEntry unknown = LedgerEntry.pending(contact, "first address", MONDAY)
                .sentIn(new BatchId("first"), ContentDigest.of("first"), MONDAY);
        save(unknown, other);
        for (LedgerEntry later : List.of(
                unknown.rejected(Refusal.forGood(RefusalCode.REFUSED, "first"), TUESDAY),
                unknown.rejected(Refusal.forNow(RefusalCode.USER_ID_TAKEN, "second"), TUESDAY),
                unknown.sentIn(new BatchId("second"), ContentDigest.of("second"), TUESDAY),
                unknown.accepted(TUESDAY),
                LedgerEntry.pending(contact, "second address", MONDAY))) {
            save(later);
            assertThat(ledger.find(scope, List.of(contact, other.contact())))
                    .isEqualTo(byContact(List.of(later, other)));
        }
    }

    /** Verifies many at once. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("DL-1 must: 10,000 entries can be saved and found at once, and saved again")
    void manyAreSavedAtOnce() {
        List<ContactId> contacts = contacts(10_000);
        for (int attempts = 1; attempts <= 2; attempts++) {
            List<LedgerEntry> entries = attempted(contacts, attempts);
            ledger.save(scope, entries);
            assertThat(ledger.find(scope, contacts)).isEqualTo(byContact(entries));
        }
    }

    private static LedgerEntry of(ContactId contact, LedgerEntry like) {
        return new LedgerEntry(
                contact,
                like.state(),
                like.address(),
                like.content(),
                like.batch(),
                like.attempts(),
                like.refusal(),
                like.at());
    }

    private static LedgerEntry entry(
            ContactId contact, DeliveryState state, String address, Optional<ContentDigest> content) {
        return new LedgerEntry(
                contact, state, address, content, Optional.empty(), Integer.MAX_VALUE, Optional.empty(), Instant.EPOCH);
    }

    private static Map<ContactId, LedgerEntry> byContact(List<LedgerEntry> entries) {
        return entries.stream().collect(Collectors.toMap(LedgerEntry::contact, Function.identity()));
    }
}
