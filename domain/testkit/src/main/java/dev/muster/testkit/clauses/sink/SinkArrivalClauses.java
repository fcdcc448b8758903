package dev.muster.testkit.clauses.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses SK-4 and SK-5: what is sent, and what is there once it was taken. */
public abstract class SinkArrivalClauses extends SinkClauses {

    private static final int MOST_SENT = 10_000;
    private static final int SHORT = 250;

    public SinkArrivalClauses(Supplier<SinkUnderTest> opening) {
        super(opening);
    }

    /** Verifies odd attributes. If this fails, look for attributes that are left out and not listed as lost. */
    @Test
    @DisplayName("SK-4 must: odd keys, JSON and very long values arrive, or are listed as lost")
    void oddAttributesArriveOrAreListed() {
        assertArrives(ada().with(ODD, "38\u00BD"));
        assertArrives(grace().with(ODD, "39").with(EXTRA, AttributeValue.json("[1,{\"a\":true}]")));
        assertArrives(Person.number(1).with(NOTE, "long ".repeat(4_000)).with(EXTRA, AttributeValue.json("42")));
    }

    /** Verifies tags. If this fails, look for tags that are left out and not listed as lost. */
    @Test
    @DisplayName("SK-4 must: tags arrive, or are listed as lost")
    void tagsArriveOrAreListed() {
        assertArrives(ada().withTags("newsletter", "VIP"));
    }

    /** Verifies one contact alone. If this fails, look at the end of a list. */
    @Test
    @DisplayName("SK-5 must: a batch of one arrives")
    void oneArrives() {
        assertArrives(ada());
        assertThat(otherSide.arrived()).hasSize(1);
    }

    /** Verifies the largest batch. If this fails, look for a limit of the other side that the sink does not know. */
    @Test
    @DisplayName("SK-5 must: a batch of as many as the sink takes arrives whole")
    void asManyAsItTakesArrive() {
        SinkSession session = open();
        List<OutgoingContact> contacts = asManyAsItTakes(session);
        deliver(session, batch(contacts));
        assertThat(otherSide.arrived()).hasSameSizeAs(contacts);
        assertArrived(session, contacts);
    }

    /** Verifies texts. If this fails, look at encodings and escapes, and for somebody who guesses at types. */
    @Test
    @DisplayName("SK-5 must: texts arrive as they are: zip codes, phone numbers, quotes, line breaks, every script")
    void textsArriveAsTheyAre() {
        SinkSession session = open();
        List<OutgoingContact> contacts = new ArrayList<>();
        for (String text : shortTexts()) {
            contacts.add(contact(Person.number(contacts.size())
                    .with(NOTE, text)
                    .with(ZIP, "02139")
                    .with(AttributeKey.PHONE, "+49 30 123456")
                    .with(AttributeKey.FIRST_NAME, "1")));
        }
        int most = Math.min(sink.capabilities().mostContacts(), contacts.size());
        for (int first = 0; first < contacts.size(); first += most) {
            deliver(session, batch(contacts.subList(first, first + Math.min(most, contacts.size() - first))));
        }
        assertArrived(session, contacts);
    }

    /** Verifies new keys. If this fails, look for a key that takes its type from its first value. */
    @Test
    @DisplayName("SK-5 must: under a new text key that began with digits, letters arrive too")
    void textKeysStayText() {
        assertArrives(ada().with(ZIP, "02139"));
        assertArrives(grace().with(ZIP, "K1A 0B1"));
    }

    /** Verifies the types of new keys. If this fails, look at how keys are created. */
    @Test
    @DisplayName("SK-5 must: a new key has the type it was declared with")
    void newKeysHaveTheirType() {
        assumeThat(otherSide.keys()).as("the other side has attribute keys").isPresent();
        assertArrives(ada().with(ZIP, "02139").with(POINTS, "7").with(SINCE, "2024-01-15T00:00:00.000Z"));
        assertThat(otherSide.keys().orElseThrow())
                .containsAllEntriesOf(Map.of(ZIP, DataType.STRING, POINTS, DataType.NUMBER, SINCE, DataType.DATE));
    }

    /** Verifies userIds. If this fails, look for one that is read as a number. */
    @Test
    @DisplayName("SK-5 must: a userId arrives as it is")
    void userIdsArrive() {
        assertArrives(ada().withUserId("00042"));
        assertArrives(grace().withUserId("Grace \"G\" 2"));
    }

    /** Verifies the status. If this fails, look at how each one is worded. */
    @Test
    @DisplayName("SK-5 must: every status that is stated arrives")
    void everyStatusArrives() {
        assumeWithout(Limitation.NO_STATUS);
        SinkSession session = open();
        for (ContactStatus status : ContactStatus.values()) {
            OutgoingContact contact = withStatus(
                    Person.withAddress(status.word() + "@example.com").withStatus(status));
            deliver(session, contact);
            assertThat(seen(contact).status()).contains(status);
        }
    }

    /** Verifies the answer. If this fails, look for contacts that the other side left out in its own way. */
    @Test
    @DisplayName("SK-5 must: a contact that did not arrive is not said to be there")
    void whoIsMissingIsRefused() {
        assumeThat(otherSide.refusedAddress())
                .as("the other side refuses somebody")
                .isPresent();
        OutgoingContact refused =
                contact(Person.withAddress(otherSide.refusedAddress().orElseThrow()));
        BatchAnswer answer = send(open(), batch(refused));
        assertThat(otherSide.arrived()).isEmpty();
        assertThat(answer).isNotEqualTo(new BatchAnswer.Taken(Map.of()));
    }

    /** Texts that say something and that every other side has room for. */
    private static List<String> shortTexts() {
        return Stream.concat(Stream.of("two lines\r\nand\ta tab"), UnusualTexts.TEXTS.stream())
                .filter(text -> !AttributeValue.text(text).isBlank() && text.length() < SHORT)
                .toList();
    }

    private void assertArrives(Person person) {
        SinkSession session = open();
        deliver(session, contact(person));
        assertArrived(session, contact(person));
    }

    private List<OutgoingContact> asManyAsItTakes(SinkSession session) {
        int most = Math.min(sink.capabilities().mostContacts(), MOST_SENT);
        List<OutgoingContact> contacts = new ArrayList<>();
        long bytes = 0;
        while (contacts.size() < most && bytes <= sink.capabilities().mostBytes()) {
            OutgoingContact next = contact(Person.number(contacts.size()).with(NOTE, "one of many"));
            bytes += session.encode(next).bytes();
            contacts.add(next);
        }
        return bytes <= sink.capabilities().mostBytes() ? contacts : contacts.subList(0, contacts.size() - 1);
    }
}
