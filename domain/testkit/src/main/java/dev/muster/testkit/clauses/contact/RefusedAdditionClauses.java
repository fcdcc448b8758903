package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause C-6: additions of somebody who is there already. */
public abstract class RefusedAdditionClauses extends StoreClauses {

    public RefusedAdditionClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the answer where nothing is wrong. If this fails, look at how written rows are told from refused ones. */
    @Test
    @DisplayName("C-6 must: additions of new people are all written and none is answered")
    void newPeopleAreNotAnswered() {
        assertThat(write(adding(addition(ada().withUserId("a-1")), addition(grace()))))
                .isEmpty();
    }

    /** Verifies that a stored contact wins. If this fails, look for an insert that replaces. */
    @Test
    @DisplayName("C-6 must: an addition whose address is taken is answered and leaves the stored contact alone")
    void aTakenAddressIsAnswered() {
        Contact stored = add(ada().withUserId("a-1"));
        Set<EmailAddress> refused =
                write(adding(addition(ada().withEmail("ADA@Example.com").unsubscribed())));
        assertThat(refused).containsExactly(ada().email());
        assertThat(find(ada())).hasValue(stored);
    }

    /** Verifies that a stored userId wins. If this fails, look at the unique constraint on userIds. */
    @Test
    @DisplayName("C-6 must: an addition whose userId is taken is answered and not written")
    void aTakenUserIdIsAnswered() {
        Contact stored = add(ada().withUserId("a-1"));
        Set<EmailAddress> refused = write(adding(addition(grace().withUserId("a-1"))));
        assertThat(refused).containsExactly(grace().email());
        assertThat(find(grace())).isEmpty();
        assertThat(find(ada())).hasValue(stored);
    }

    /** Verifies that one refusal does not spoil the rest. If this fails, look at which statement a conflict ends. */
    @Test
    @DisplayName("C-6 must: of 1,000 additions with two refused ones the other 998 are written")
    void theRestIsWritten() {
        add(Person.number(500).withUserId("u-1"));
        List<Person> people = people(999);
        Stream<Person> all = Stream.concat(people.stream(), Stream.of(grace().withUserId("u-1")));
        Set<EmailAddress> refused = write(adding(all.map(this::addition).toList()));
        assertThat(refused).containsExactlyInAnyOrder(Person.number(500).email(), grace().email());
        assertThat(storedOf(people)).hasSameSizeAs(people);
        assertThat(find(grace())).isEmpty();
    }

    /** Verifies that a refused addition has no effect. If this fails, look for identities that are noted too early. */
    @Test
    @DisplayName("C-6 must: the userId of a refused addition stays free for the rest of the batch")
    void aRefusedAdditionTakesNothing() {
        Contact stored = add(ada());
        Set<EmailAddress> refused =
                write(adding(addition(ada().withUserId("u-1")), addition(grace().withUserId("u-1"))));
        assertThat(refused).containsExactly(ada().email());
        assertThat(find(ada())).hasValue(stored);
        assertSays(stored(grace()), grace().withUserId("u-1"));
    }

    /**
     * Verifies that two writers who both found an address free do not both get it. If this fails, look at the unique
     * constraint on addresses, and for a check that comes before the write.
     */
    @Test
    @DisplayName("C-6 must: of two writers who add the same address one is written and the other one is told")
    void oneAddressForTwoWriters() {
        assertOneWins(ada(), ada().withEmail("ADA@example.com").unsubscribed());
    }

    /** Verifies the same for userIds. If this fails, look at the unique constraint on userIds. */
    @Test
    @DisplayName("C-6 must: of two writers who add the same userId one is written and the other one is told")
    void oneUserIdForTwoWriters() {
        assertOneWins(ada().withUserId("u-1"), grace().withUserId("u-1"));
    }

    private void assertOneWins(Person mine, Person theirs) {
        Addition my = addition(mine);
        Addition their = addition(theirs);
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(() -> adds(their, () -> {}));
        boolean added = adds(my, () -> other.within(overlap()));
        boolean otherAdded = other.result(patience());
        assertThat(added ^ otherAdded).as("exactly one was added").isTrue();
        List<ContactId> stored = Stream.of(mine, theirs)
                .map(this::find)
                .flatMap(Optional::stream)
                .map(Contact::id)
                .distinct()
                .toList();
        assertThat(stored).containsExactly(added ? my.id() : their.id());
    }

    /** Looks, lets something happen, and adds; whether it was told that the addition was written. */
    private boolean adds(Addition addition, Runnable inBetween) {
        try {
            return commit(transaction -> {
                find(transaction, new Person(addition.profile()));
                inBetween.run();
                return transaction.contacts().write(adding(addition)).isEmpty();
            });
        } catch (StoreUnavailable declined) {
            return false;
        }
    }
}
