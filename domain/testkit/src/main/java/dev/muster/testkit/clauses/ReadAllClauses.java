package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause CS-7: reading all. That memory stays constant is the one thing the kit does not measure. */
public abstract class ReadAllClauses extends StoreClauses {

    /** More than any page. */
    private static final int MANY = 2_100;

    public ReadAllClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies an empty workspace. If this fails, look for rows of somebody else. */
    @Test
    @DisplayName("CS-7 must: reading an empty workspace gives nothing")
    void nothingIsReadFromNothing() {
        assertThat(readAll(workspace)).isEmpty();
    }

    /** Verifies the order, whatever the addresses and changes. If this fails, look for a query without an order. */
    @Test
    @DisplayName("CS-7 must: contacts are read in the order in which they were added, changed or not")
    void oldestComeFirst() {
        List<Person> people = List.of(Person.number(7), ada(), Person.number(3), grace(), Person.number(5));
        for (int day = 0; day < people.size(); day++) {
            write(new WriteBatch(List.of(addition(people.get(day))), List.of(), MONDAY.plus(Duration.ofDays(day))));
        }
        write(changing(change(stored(ada()), ada().withUserId("a-1").unsubscribed())));
        assertThat(readAll(workspace))
                .map(Contact::profile)
                .map(profile -> profile.email())
                .containsExactlyElementsOf(people.stream().map(Person::email).toList());
    }

    /** Verifies completeness beyond a page. If this fails, look at the borders of pages. */
    @Test
    @DisplayName("CS-7 must: each of many contacts is read once")
    void eachIsReadOnce() {
        List<Person> people = people(MANY);
        addAll(people);
        assertThat(readAll(workspace))
                .map(contact -> contact.profile().email())
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Person::email).toList());
    }

    /** Verifies that whole contacts are read. If this fails, compare the two places that make contacts of rows. */
    @Test
    @DisplayName("CS-7 must: a contact is read as it is found")
    void aContactIsReadAsItIsFound() {
        Contact found = add(ada().withUserId("a-1").withTags("vip", "math").unsubscribed());
        assertThat(readAll(workspace)).containsExactly(found);
        assertSays(
                readAll(workspace).get(0),
                ada().withUserId("a-1").withTags("vip", "math").unsubscribed());
    }

    /**
     * Verifies that a reader keeps to the state it began with while a writer commits. A store that makes the writer wait
     * passes too. If this fails, look for pages that are read in transactions of their own.
     */
    @Test
    @DisplayName("CS-7 must: a reader sees one consistent state while a writer commits")
    void aWriterDoesNotDisturbAReader() {
        addAll(people(MANY));
        Person last = Person.number(MANY - 1);
        Contact before = stored(last);
        ConcurrentTask<Boolean> writer = new ConcurrentTask<>(() -> {
            write(new WriteBatch(List.of(addition(ada())), List.of(change(before, last.withUserId("l-1"))), TUESDAY));
            return true;
        });
        List<Contact> read = new ArrayList<>();
        store.readAll(workspace, contact -> {
            if (read.isEmpty()) {
                writer.within(overlap());
            }
            read.add(contact);
        });
        writer.result(patience());
        assertThat(read).hasSize(MANY).contains(before);
    }
}
