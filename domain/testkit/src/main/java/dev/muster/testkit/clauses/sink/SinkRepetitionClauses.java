package dev.muster.testkit.clauses.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses SK-6, SK-9 and SK-10: batches that are repeated, and contacts that come again. */
public abstract class SinkRepetitionClauses extends SinkClauses {

    public SinkRepetitionClauses(Supplier<SinkUnderTest> opening) {
        super(opening);
    }

    /** Verifies a repetition at once. If this fails, look for contacts that are added without looking. */
    @Test
    @DisplayName("SK-6 must: the same batch sent again is taken again and changes nothing")
    void aRepetitionChangesNothing() {
        SinkSession session = open();
        assertRepetitionChangesNothing(session, session);
    }

    /** Verifies a repetition after a crash. If this fails, look for batches that are known to one session only. */
    @Test
    @DisplayName("SK-6 must: the same batch sent again in another session is taken again and changes nothing")
    void aRepetitionInAnotherSessionChangesNothing() {
        assertRepetitionChangesNothing(open(), open());
    }

    /** Verifies changes. If this fails, look for contacts that are left alone once they are there. */
    @Test
    @DisplayName("SK-9 must: a contact that comes again is changed")
    void comingAgainChanges() {
        SinkSession session = open();
        deliver(session, contact(ada().with(NOTE, "old")), contact(grace()));
        deliver(session, contact(ada().with(NOTE, "new").with(ZIP, "K1A 0B1")));
        assertThat(otherSide.arrived()).containsOnlyKeys("ada@example.com", "grace@example.com");
        assertArrived(session, contact(ada().with(NOTE, "new").with(ZIP, "K1A 0B1")));
        assertArrived(session, contact(grace()));
    }

    /** Verifies identity. If this fails, look for contacts that are found by our identifier. */
    @Test
    @DisplayName("SK-9 must: a contact is found by its address, whatever its identifier")
    void theAddressIsTheIdentity() {
        SinkSession session = open();
        OutgoingContact ada = contact(ada().with(NOTE, "new"));
        deliver(session, contact(ada()));
        deliver(
                session,
                new OutgoingContact(
                        new ContactId("another"),
                        ada.address(),
                        ada.userId(),
                        ada.status(),
                        ada.tags(),
                        ada.attributes()));
        assertThat(otherSide.arrived()).containsOnlyKeys("ada@example.com");
        assertArrived(session, ada);
    }

    /** Verifies what is removed here. If this fails, declare that it stays. */
    @Test
    @DisplayName("SK-9 must: what a contact comes again without is gone")
    void comingAgainRemoves() {
        assumeWithout(Limitation.NO_REMOVAL);
        SinkSession session = open();
        deliver(session, contact(ada().with(NOTE, "old").withTags("old")));
        deliver(session, contact(ada()));
        assertArrived(session, contact(ada()));
    }

    /** Verifies consent. If this fails, look for a status that is assumed where none is stated. */
    @Test
    @DisplayName("SK-10 must: a contact without a status leaves the one that is there unsubscribed")
    void noStatusLeavesTheStatus() {
        assumeWithout(Limitation.NO_STATUS);
        SinkSession session = open();
        deliver(session, withStatus(ada().unsubscribed()));
        ArrivedContact before = seen(contact(ada()));
        deliver(session, contact(ada().with(NOTE, "new")));
        assertThat(seen(contact(ada())).status()).isEqualTo(before.status());
    }

    private void assertRepetitionChangesNothing(SinkSession first, SinkSession second) {
        OutgoingBatch batch =
                batch(contact(ada().withUserId("a-1").withTags("a").with(NOTE, "new")), contact(grace()));
        deliver(first, batch);
        Map<String, ArrivedContact> before = otherSide.arrived();
        deliver(second, batch);
        assertThat(otherSide.arrived()).isEqualTo(before);
    }
}
