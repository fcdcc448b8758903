package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses C-7 and C-8: changes, refused and written. */
public abstract class ChangeClauses extends StoreClauses {

    public ChangeClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies that a held userId stays with its holder. If this fails, look at the unique constraint on userIds. */
    @Test
    @DisplayName("C-7 must: a change whose userId is taken is answered and not written")
    void aTakenUserIdIsAnswered() {
        Contact ada = add(ada().withUserId("a-1"));
        Contact grace = add(grace().withUserId("g-1"));
        Set<EmailAddress> refused =
                write(changing(change(grace, grace().withUserId("a-1").unsubscribed())));
        assertThat(refused).containsExactly(grace().email());
        assertThat(find(grace())).hasValue(grace);
        assertThat(find(ada())).hasValue(ada);
    }

    /** Verifies that one refusal does not spoil the rest. If this fails, look at which statement a conflict ends. */
    @Test
    @DisplayName("C-7 must: the changes beside a refused one are written")
    void theRestIsWritten() {
        add(ada().withUserId("a-1"));
        Contact grace = add(grace());
        Contact before = add(Person.number(1));
        Contact after = add(Person.number(2));
        Set<EmailAddress> refused = write(changing(
                change(before, Person.number(1).unsubscribed()),
                change(grace, grace().withUserId("a-1")),
                change(after, Person.number(2).unsubscribed())));
        assertThat(refused).containsExactly(grace().email());
        assertSays(stored(Person.number(1)), Person.number(1).unsubscribed());
        assertSays(stored(Person.number(2)), Person.number(2).unsubscribed());
    }

    /** Verifies that a change creates nobody. If this fails, look for an upsert, and at how updated rows are counted. */
    @Test
    @DisplayName("C-7 must: a change of a contact that is not there is answered and creates nothing")
    void aMissingContactIsAnswered() {
        ContactId nobody = new ContactId("fedcba9876543210fedcba98");
        Set<EmailAddress> refused = write(changing(
                new Change(nobody, ada().profile(), ada().unsubscribed().profile(), SECOND_ROW)));
        assertThat(refused).containsExactly(ada().email());
        assertThat(find(ada())).isEmpty();
    }

    /** Verifies that nobody is in their own way. If this fails, look at whom the check for a taken userId compares with. */
    @Test
    @DisplayName("C-7 must: a change that keeps its userId is written and not answered")
    void theOwnUserIdIsNotTaken() {
        Contact ada = add(ada().withUserId("a-1"));
        assertThat(write(changing(change(ada, ada().withUserId("a-1").unsubscribed()))))
                .isEmpty();
        assertSays(stored(ada()), ada().withUserId("a-1").unsubscribed());
    }

    /** Verifies that a userId is released. If this fails, look at what removing a userId stores. */
    @Test
    @DisplayName("C-7 must: a userId that was given up can be taken, by a change and by an addition")
    void aUserIdGivenUpCanBeTaken() {
        Contact ada = add(ada().withUserId("u-1"));
        assertThat(write(changing(change(ada, ada())))).isEmpty();
        Contact grace = add(grace());
        assertThat(write(changing(change(grace, grace().withUserId("u-1"))))).isEmpty();
        assertThat(write(changing(change(stored(grace()), grace())))).isEmpty();
        assertSays(add(Person.number(1).withUserId("u-1")), Person.number(1).withUserId("u-1"));
    }

    /** Verifies that everything can change, the spelling of the address included. If this fails, look at the update. */
    @Test
    @DisplayName("C-8 must: a change stores all of the new profile")
    void theWholeProfileIsStored() {
        Contact before = add(ada().withUserId("a-1").withTags("vip").with("plan", "free"));
        Person after = Person.withAddress("Ada@EXAMPLE.com")
                .withUserId("a-2")
                .withTags("math", "poet")
                .with("plan", AttributeValue.json("{\"name\":\"pro\"}"))
                .unsubscribed();
        write(changing(change(before, after)));
        assertSays(stored(after), after);
        assertThat(holder("a-2")).hasValue(before.id());
        assertThat(holder("a-1")).isEmpty();
    }

    /** Verifies that things can be taken away. If this fails, look for an update that merges. */
    @Test
    @DisplayName("C-8 must: what the new profile lacks is gone")
    void whatIsLackingIsGone() {
        Contact before = add(ada().withUserId("a-1").withTags("vip").with("plan", "free"));
        write(changing(change(before, ada().withoutUserId().withTags().withoutAttributes())));
        assertSays(stored(ada()), ada().withoutUserId().withTags().withoutAttributes());
    }

    /** Verifies what stays. If this fails, look for an update that writes every column, or deletes and inserts. */
    @Test
    @DisplayName("C-8 must: identifier and creation time stay, the time of change is the batch's")
    void identifierAndCreationTimeStay() {
        Contact before = add(ada());
        write(changing(change(before, ada().unsubscribed())));
        Contact after = stored(ada());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(before.updatedAt()).isCloseTo(MONDAY, within(1, ChronoUnit.SECONDS));
        assertThat(after.updatedAt()).isCloseTo(TUESDAY, within(1, ChronoUnit.SECONDS));
    }

    /**
     * Verifies that a fingerprint is replaced, so that nobody takes an older row for the last one. If this fails, look at
     * whether an update writes it.
     */
    @Test
    @DisplayName("C-8 must: a change stores the new fingerprint")
    void theFingerprintIsReplaced() {
        Contact before = add(ada());
        write(changing(change(before, ada().unsubscribed())));
        Contact after = stored(ada());
        Optional<LookupResult> oldRow = commit(transaction -> find(transaction, ada().email(), FIRST_ROW));
        assertThat(oldRow).hasValue(new LookupResult.Stored(after));
    }

    /** Verifies that values are snapshots. If this fails, look for stored objects that are handed out and changed. */
    @Test
    @DisplayName("C-8 must: a contact that was read before a change stays as it was read")
    void whatWasReadIsASnapshot() {
        Contact before = add(ada().withUserId("a-1").withTags("vip"));
        write(changing(change(before, ada().unsubscribed())));
        assertSays(before, ada().withUserId("a-1").withTags("vip"));
        assertThat(before.profile().userId()).hasValue(new UserId("a-1"));
    }
}
