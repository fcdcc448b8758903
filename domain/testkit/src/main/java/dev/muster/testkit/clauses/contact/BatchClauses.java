package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Clause C-5: a batch is written in order (additions, then changes), sees its own effects, and may have any size. What is
 * checked is what is stored; what is answered belongs to C-6 and C-7.
 */
public abstract class BatchClauses extends StoreClauses {

    /** Around the sizes at which databases and their drivers have limits. */
    private static final List<Integer> SIZES = List.of(0, 1, 1_000, 1_001);

    public BatchClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies additions of any number. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("C-5 must: 0, 1, 1,000 and 1,001 contacts can be added at once")
    void additionsOfAnySize() {
        for (int size : SIZES) {
            List<Person> people = people(size).stream()
                    .map(person -> person.withEmail(person.email() + ".size" + size))
                    .toList();
            write(adding(people.stream().map(this::addition).toList()));
            assertThat(storedOf(people)).as("added of " + size).hasSize(size);
        }
    }

    /** Verifies changes of any number. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("C-5 must: 0, 1, 1,000 and 1,001 contacts can be changed at once")
    void changesOfAnySize() {
        addAll(people(1_001));
        for (int size : SIZES) {
            List<Contact> contacts = storedOf(people(size));
            write(changing(contacts.stream()
                    .map(contact -> change(contact, marked(contact, size)))
                    .toArray(Change[]::new)));
            assertThat(storedOf(people(size)))
                    .map(contact -> contact.profile())
                    .as("profiles of " + size)
                    .containsExactlyElementsOf(contacts.stream()
                            .map(contact -> marked(contact, size).profile())
                            .toList());
        }
    }

    /** Verifies order among changes. If this fails, look for identities that are checked before the first write. */
    @Test
    @DisplayName("C-5 must: a change may take a userId that an earlier change of the batch gave up")
    void aUserIdGivenUpEarlierIsFree() {
        Contact ada = add(ada().withUserId("u-1"));
        Contact grace = add(grace());
        write(changing(change(ada, ada()), change(grace, grace().withUserId("u-1"))));
        assertThat(userIdOf(ada())).isEmpty();
        assertThat(userIdOf(grace())).hasValue("u-1");
    }

    /** Verifies order among changes. If this fails, look for a statement that writes all changes at one go. */
    @Test
    @DisplayName("C-5 must: a change cannot take a userId that only a later change of the batch gives up")
    void aUserIdGivenUpLaterIsTaken() {
        Contact ada = add(ada().withUserId("u-1"));
        Contact grace = add(grace().withUserId("u-2"));
        write(changing(change(grace, grace().withUserId("u-1")), change(ada, ada())));
        assertThat(userIdOf(grace())).hasValue("u-2");
    }

    /** Verifies that two people can swap userIds. If this fails, look at the order in which changes are written. */
    @Test
    @DisplayName("C-5 must: two contacts swap their userIds in two batches")
    void twoSwapTheirUserIds() {
        write(changing(change(add(ada().withUserId("u-1")), ada())));
        Contact grace = add(grace().withUserId("u-2"));
        write(changing(change(grace, grace().withUserId("u-1")), change(stored(ada()), ada().withUserId("u-2"))));
        assertThat(userIdOf(grace())).hasValue("u-1");
        assertThat(userIdOf(ada())).hasValue("u-2");
    }

    /** Verifies that additions come first. If this fails, look at the order of the two halves of a batch. */
    @Test
    @DisplayName("C-5 must: additions are written before changes")
    void additionsComeFirst() {
        Contact ada = add(ada());
        Addition grace = addition(grace().withUserId("u-1"));
        write(new WriteBatch(List.of(grace), List.of(change(ada, ada().withUserId("u-1"))), TUESDAY));
        assertThat(userIdOf(grace())).hasValue("u-1");
        assertThat(userIdOf(ada())).isEmpty();
    }

    /** Verifies order among additions. If this fails, look at what happens to the rest of a statement on a conflict. */
    @Test
    @DisplayName("C-5 must: of two additions of one batch with the same userId the first one is written")
    void theFirstOfTwoAdditionsCounts() {
        Addition first = addition(ada().withUserId("u-1"));
        write(adding(first, addition(grace().withUserId("u-1"))));
        assertThat(holder("u-1")).hasValue(first.id());
        assertThat(find(grace())).isEmpty();
    }

    private static Person marked(Contact contact, int size) {
        return new Person(contact.profile()).with("size", Integer.toString(size));
    }

    private Optional<String> userIdOf(Person person) {
        return stored(person).profile().userId().map(userId -> userId.value());
    }
}
