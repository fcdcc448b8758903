package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.UnusualTexts.SOURCES;
import static dev.muster.testkit.fixture.UnusualTexts.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Clause C-10: what comes back is what was given. U+0000 and surrogates without their other half are no text and are not
 * promised.
 */
public abstract class RoundTripClauses extends StoreClauses {

    private int next;

    public RoundTripClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies attribute texts. If this fails, look at the encoding of JSON columns and of the connection. */
    @Test
    @DisplayName("C-10 must: every attribute text comes back as it was given, after an addition and after a change")
    void attributeTextsComeBack() {
        assertThat(TEXTS).allSatisfy(text -> assertComesBack(ada().with("note", text)));
        assertComesBack(ada().with("note", ""));
    }

    /** Verifies JSON values. If this fails, look for a JSON type that reads numbers or sorts members. */
    @Test
    @DisplayName("C-10 must: every JSON attribute comes back with the same source, apart from text that looks like it")
    void jsonSourcesComeBack() {
        assertThat(SOURCES).allSatisfy(source -> {
            assertComesBack(ada().with("value", AttributeValue.json(source)));
            assertComesBack(ada().with("value", AttributeValue.text(source)));
        });
    }

    /** Verifies attribute names. If this fails, look for JSON paths that are put together from names. */
    @Test
    @DisplayName("C-10 must: every attribute name comes back as it was given")
    void attributeNamesComeBack() {
        assertThat(TEXTS)
                .allSatisfy(text -> assertComesBack(ada().with(text, "value").with("", "no name")));
    }

    /** Verifies tags. If this fails, look at how a list becomes a column. */
    @Test
    @DisplayName("C-10 must: every tag comes back as it was given")
    void tagsComeBack() {
        assertThat(TEXTS).allSatisfy(text -> assertComesBack(ada().withTags(text, "a,b", "a", "b", "A", "")));
    }

    /** Verifies userIds. If this fails, look at the type and collation of the column. */
    @Test
    @DisplayName("C-10 must: every userId comes back as it was given")
    void userIdsComeBack() {
        List<String> userIds = TEXTS.stream()
                .filter(text -> !text.isBlank() && text.length() < 255)
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        assertThat(userIds)
                .allSatisfy(text -> assertAddedComesBack(Person.number(next++).withUserId(text)));
        assertAddedComesBack(ada().withUserId("\uD83D\uDE00".repeat(255)));
    }

    /** Verifies addresses. If this fails, look for a column that holds the key instead of the spelling. */
    @Test
    @DisplayName("C-10 must: every address comes back as it was spelled")
    void addressesComeBack() {
        List<String> addresses = List.of(
                "Ada.LOVELACE+Tag@Example.COM",
                "o'brien@example.com",
                "zoe\u0308@m\u00FCnchen.example",
                "\u7528\u6237@\u4F8B\u5B50.example",
                "\uD83D\uDE00@example.com",
                "x".repeat(300) + "@example.com");
        assertThat(addresses).allSatisfy(text -> assertAddedComesBack(ada().withEmail(text)));
    }

    /** Verifies every status. If this fails, look at the words in the column. */
    @Test
    @DisplayName("C-10 must: every status comes back")
    void everyStatusComesBack() {
        assertThat(ContactStatus.values()).allSatisfy(status -> assertComesBack(ada().withStatus(status)));
    }

    /** Verifies times. If this fails, look for a column of seconds, or a zone. */
    @Test
    @DisplayName("C-10 must: times come back to the millisecond")
    void timesComeBackToTheMillisecond() {
        List<Instant> times = List.of(
                Instant.parse("2024-03-31T01:59:59.999Z"),
                Instant.parse("2024-10-27T01:00:00.001Z"),
                Instant.parse("2038-01-19T03:14:08.010Z"));
        for (int number = 0; number < times.size(); number++) {
            Instant at = times.get(number);
            write(new WriteBatch(List.of(addition(Person.number(number))), List.of(), at));
            Contact contact = stored(Person.number(number));
            assertThat(List.of(contact.createdAt(), contact.updatedAt())).containsOnly(at);
        }
    }

    /** Verifies the time of a change of status. If this fails, look for a column of seconds. */
    @Test
    @DisplayName("C-10 must: the time of a change of status comes back to the millisecond")
    void statusChangesKeepTheirMilliseconds() {
        Contact before = add(ada());
        write(changing(change(before, ada().unsubscribed())));
        assertThat(statusChanges(before.id()))
                .map(change -> change.at().toEpochMilli() % 1_000)
                .containsExactly(TUESDAY.toEpochMilli() % 1_000);
    }

    /** Adds somebody new who says this, and changes somebody else who said nothing until they say it too. */
    private void assertComesBack(Person person) {
        Person added = Person.number(next++);
        assertAddedComesBack(person.withEmail(added.email().typed()));
        Person changed = Person.number(next++);
        Person after = person.withEmail(changed.email().typed());
        write(changing(change(add(changed), after)));
        assertSays(stored(after), after);
    }

    private void assertAddedComesBack(Person person) {
        assertSays(add(person), person);
    }
}
