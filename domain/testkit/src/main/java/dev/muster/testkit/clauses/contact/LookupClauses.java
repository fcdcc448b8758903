package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static dev.muster.testkit.fixture.Person.withAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

/** Clauses C-1 to C-4: who is found, and who is not. */
public abstract class LookupClauses extends StoreClauses {

    public LookupClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies that the key counts. If this fails, look for a column that holds the address as typed. */
    @Test
    @DisplayName("C-1 must: an address is found however it is spelled")
    void anySpellingIsFound() {
        add(withAddress("Ada@Example.com"));
        assertThat(find(withAddress("aDA@eXAMPLE.COM"))).isPresent();
        add(withAddress("Zo\u00EB@example.com"));
        assertThat(find(withAddress("zoe\u0308@example.com"))).isPresent();
    }

    /** Verifies that no locale plays a part. If this fails, look for a case conversion without a locale. */
    @Test
    @DefaultLocale("tr-TR")
    @DisplayName("C-1 must: a dotted I is found by a dotted i in Turkey too, and a dotless one is another letter")
    void noLocaleCounts() {
        add(withAddress("I@X.CO"));
        assertThat(find(withAddress("i@x.co"))).isPresent();
        assertThat(find(withAddress("\u0131@x.co"))).isEmpty();
        add(withAddress("ii@x.co"));
        assertThat(find(withAddress("II@X.CO"))).isPresent();
    }

    /** Verifies that nothing looks alike. If this fails, look at the collation of the column, and for LIKE. */
    @Test
    @DisplayName("C-1 must: addresses that differ in one byte are different people")
    void alikeIsNotTheSame() {
        add(withAddress("jose@example.com"));
        add(withAddress("strasse@example.com"));
        add(withAddress("a_b@example.com"));
        add(withAddress("%@example.com"));
        List<String> others = List.of(
                "jos\u00E9@example.com",
                "stra\u00DFe@example.com",
                "axb@example.com",
                "x@example.com",
                "jose@example.co");
        assertThat(others)
                .allSatisfy(other -> assertThat(find(withAddress(other))).isEmpty());
    }

    /** Verifies a large question. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("C-1 must: of 1,001 addresses every one is found")
    void manyAreFoundAtOnce() {
        addAll(people(1_001));
        List<Lookup> lookups = people(1_001).stream()
                .map(person -> new Lookup(person.email(), Fingerprint.NONE))
                .toList();
        Map<EmailAddress, LookupResult> found =
                commit(transaction -> transaction.contacts().find(lookups));
        assertThat(found).hasSize(1_001);
    }

    /** Verifies absence beside presence. If this fails, look for an outer join. */
    @Test
    @DisplayName("C-2 must: an address that nobody has is absent from the answer, whatever the fingerprint")
    void anUnknownAddressIsAbsent() {
        add(ada());
        List<Lookup> lookups = List.of(
                new Lookup(ada().email(), Fingerprint.NONE),
                new Lookup(grace().email(), Fingerprint.NONE),
                new Lookup(Person.number(1).email(), FIRST_ROW));
        Map<EmailAddress, LookupResult> found =
                commit(transaction -> transaction.contacts().find(lookups));
        assertThat(found).containsOnlyKeys(ada().email());
    }

    /** Verifies the empty question. If this fails, look at how an empty list becomes SQL. */
    @Test
    @DisplayName("C-2 must: asking for nothing answers nothing")
    void nothingIsAnsweredToNothing() {
        add(ada());
        Map<EmailAddress, LookupResult> found =
                commit(transaction -> transaction.contacts().find(List.of()));
        assertThat(found).isEmpty();
    }

    /** Verifies the short answer where it is allowed. If this fails, look at the identifier it carries. */
    @Test
    @DisplayName("C-3 may: the stored fingerprint is answered with less than the whole contact")
    void theSameRowMayBeAnsweredInShort() {
        Contact stored = add(ada());
        Optional<LookupResult> known = commit(transaction -> find(transaction, ada().email(), FIRST_ROW));
        assertThat(known)
                .isIn(
                        Optional.of(new LookupResult.Unaltered(stored.id())),
                        Optional.of(new LookupResult.Stored(stored)));
    }

    /** Verifies that another row gets the contact. If this fails, look at how fingerprints are compared: 64 bits, signed. */
    @Test
    @DisplayName("C-3 must: another fingerprint, or none, is answered with the whole contact")
    void anotherRowIsAnsweredInFull() {
        Optional<LookupResult> whole = Optional.of(new LookupResult.Stored(add(ada())));
        List<Fingerprint> others =
                List.of(Fingerprint.NONE, SECOND_ROW, new Fingerprint(FIRST_ROW.value() + 1), new Fingerprint((int)
                        FIRST_ROW.value()));
        assertThat(others).allSatisfy(other -> {
            Optional<LookupResult> known = commit(transaction -> find(transaction, ada().email(), other));
            assertThat(known).isEqualTo(whole);
        });
    }

    /** Verifies that no fingerprint equals none. If this fails, look at how NONE is stored and compared. */
    @Test
    @DisplayName("C-3 must: a contact without a fingerprint is answered in full to everybody")
    void noFingerprintEqualsNone() {
        write(adding(new Addition(new ContactId("0123456789abcdef01234567"), ada().profile(), Fingerprint.NONE)));
        assertThat(List.of(Fingerprint.NONE, FIRST_ROW)).allSatisfy(asked -> {
            Optional<LookupResult> known = commit(transaction -> find(transaction, ada().email(), asked));
            assertThat(known).hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(LookupResult.Stored.class));
        });
    }

    /** Verifies that holders are found. If this fails, look at the query by userId. */
    @Test
    @DisplayName("C-4 must: a userId finds the one contact that holds it")
    void aUserIdFindsItsHolder() {
        ContactId ada = add(ada().withUserId("a-1")).id();
        ContactId grace = add(grace().withUserId("g-1")).id();
        Map<UserId, ContactId> holders = commit(transaction ->
                transaction.contacts().holders(List.of(new UserId("g-1"), new UserId("x-1"), new UserId("a-1"))));
        assertThat(holders).containsOnly(Map.entry(new UserId("a-1"), ada), Map.entry(new UserId("g-1"), grace));
    }

    /** Verifies that nothing looks alike. If this fails, look at the collation of the column, padding included. */
    @Test
    @DisplayName("C-4 must: userIds that differ in one byte are different, and all can be held")
    void alikeUserIdsAreDifferent() {
        List<String> alike =
                List.of("user", "USER", "user ", " user", "us\u00E9r", "use\u0301r", "us_r", "00123", "123", "1.23e2");
        for (int number = 0; number < alike.size(); number++) {
            Person person = Person.number(number).withUserId(alike.get(number));
            ContactId id = add(person).id();
            assertThat(holder(alike.get(number))).as(alike.get(number)).hasValue(id);
        }
        Map<UserId, ContactId> nobody =
                commit(transaction -> transaction.contacts().holders(List.of(new UserId("User"), new UserId("use%"))));
        assertThat(nobody).isEmpty();
    }

    /** Verifies the empty question. If this fails, look at how an empty list becomes SQL. */
    @Test
    @DisplayName("C-4 must: asking for no userId answers nothing")
    void noUserIdNoHolder() {
        add(ada().withUserId("a-1"));
        Map<UserId, ContactId> holders =
                commit(transaction -> transaction.contacts().holders(List.of()));
        assertThat(holders).isEmpty();
    }
}
