package dev.muster.testkit.clauses.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses SK-1 to SK-3: name, capabilities and expressions. */
public abstract class SinkDescriptionClauses extends SinkClauses {

    public SinkDescriptionClauses(Supplier<SinkUnderTest> opening) {
        super(opening);
    }

    /** Verifies the name. If this fails, look for an address or a time in it that changes. */
    @Test
    @DisplayName("SK-1 must: the name is the same before, during and after work")
    void theNameStays() {
        SinkId before = sink.id();
        SinkSession session = open();
        assertThat(sink.id()).isEqualTo(before);
        deliver(session, contact(ada()));
        assertThat(sink.id()).isEqualTo(before);
    }

    /** Verifies the capabilities. If this fails, look for limits that are learnt from the other side. */
    @Test
    @DisplayName("SK-1 must: the capabilities are the same before, during and after work")
    void theCapabilitiesStay() {
        SinkCapabilities before = sink.capabilities();
        SinkSession session = open();
        assertThat(sink.capabilities()).isEqualTo(before);
        deliver(session, contact(ada()));
        assertThat(sink.capabilities()).isEqualTo(before);
    }

    /** Verifies that looking leaves no traces. If this fails, look for a request that writes before anything is sent. */
    @Test
    @DisplayName("SK-2 must: opening and expressing bring no contact and change none")
    void lookingChangesNoContact() {
        deliver(open(), contact(ada()));
        ArrivedContact before = seen(contact(ada()));
        SinkSession session = open();
        session.encode(withStatus(ada().unsubscribed().with(NOTE, "new")));
        session.encode(contact(grace()));
        assertThat(otherSide.arrived().keySet()).containsExactly("ada@example.com");
        assertThat(seen(contact(ada()))).isEqualTo(before);
    }

    /** Verifies that looking creates nothing. If this fails, look for keys that are created on opening. */
    @Test
    @DisplayName("SK-2 must: opening and expressing bring no attribute key")
    void lookingBringsNoKey() {
        assumeThat(otherSide.keys()).as("the other side has attribute keys").isPresent();
        Set<String> before = otherSide.keys().orElseThrow().keySet();
        open().encode(contact(ada().with(ZIP, "02139")));
        assertThat(otherSide.keys().orElseThrow().keySet()).isEqualTo(before);
    }

    /** Verifies repetition. If this fails, look for a time, a counter or an unsorted map in the content. */
    @Test
    @DisplayName("SK-3 must: equal contacts have equal expressions, and preparing changes none")
    void equalContactsReadAlike() {
        SinkSession session = open();
        EncodedContact before = session.encode(withStatus(everything()));
        assertThat(session.encode(withStatus(everything()))).isEqualTo(before);
        session.prepare(before.keys());
        assertThat(session.encode(withStatus(everything()))).isEqualTo(before);
        assertThat(open().encode(withStatus(everything())).content()).isEqualTo(before.content());
    }

    /** Verifies attributes and userId. If this fails, look for parts that are joined without telling where each ends. */
    @Test
    @DisplayName("SK-3 must: contacts of whom something different is known have different contents")
    void differentContactsReadDifferently() {
        assertContentsDiffer(Stream.of(
                        ada(),
                        ada().withUserId("a-1"),
                        ada().withUserId("a-2"),
                        ada().with(NOTE, "a-1"),
                        ada().with(NOTE, "a-2"),
                        ada().with(NOTE, "A-2"),
                        ada().with(NOTE, "a-2 "),
                        ada().with(ZIP, "a-1"),
                        ada().with(NOTE, "a").with(ZIP, "b"),
                        ada().with(NOTE, "b").with(ZIP, "a"),
                        ada().with(NOTE, "a,zip=b"),
                        ada().with(NOTE, "a\",\"zip\":\"b"))
                .map(SinkClauses::contact)
                .toList());
    }

    /** Verifies the status. If this fails, look for a status that is left out, or put in where none is stated. */
    @Test
    @DisplayName("SK-3 must: contacts of another stated status, or of none, have different contents")
    void statusIsPartOfTheContent() {
        assumeWithout(Limitation.NO_STATUS);
        assertContentsDiffer(Stream.concat(
                        Stream.of(contact(ada())),
                        Stream.of(ContactStatus.values()).map(status -> withStatus(ada().withStatus(status))))
                .toList());
    }

    /** Verifies tags. If this fails, look for tags that are left out, or joined by commas. */
    @Test
    @DisplayName("SK-3 must: contacts with other tags have different contents")
    void tagsArePartOfTheContent() {
        assumeWithout(Limitation.NO_TAGS);
        assertContentsDiffer(Stream.of(
                        ada(),
                        ada().withTags("a"),
                        ada().withTags("a", "b"),
                        ada().withTags("a,b"),
                        ada().withTags("A"))
                .map(SinkClauses::contact)
                .toList());
    }

    /** Verifies JSON values. If this fails, look for quotes that get lost. */
    @Test
    @DisplayName(
            "SK-3 must: a number and the same digits as text have different contents, if both arrive as what they are")
    void jsonIsNotText() {
        assertContentsDiffer(
                List.of(contact(ada().with(EXTRA, AttributeValue.json("42"))), contact(ada().with(EXTRA, "42"))));
    }

    private void assertContentsDiffer(List<OutgoingContact> contacts) {
        SinkSession session = open();
        assumeThat(contacts)
                .as("nothing of them is lost")
                .allMatch(contact -> session.encode(contact).losses().isEmpty());
        assertThat(contacts)
                .extracting(contact -> session.encode(contact).content())
                .doesNotHaveDuplicates();
    }

    private static Person everything() {
        return ada().unsubscribed()
                .withUserId("a-1")
                .withTags("b", "a")
                .with(ZIP, "02139")
                .with(EXTRA, AttributeValue.json("[1,2]"))
                .with(ODD, "38\u00BD");
    }
}
