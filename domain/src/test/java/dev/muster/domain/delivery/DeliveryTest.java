package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.port.out.delivery.ContactSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final DeliveryFixture office = new DeliveryFixture();
    private final ScriptedSink sink = office.sink;

    @Test
    void everyContactArrivesAndTheLedgerSaysSo() {
        DeliveryReport report = office.withPeople(20).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.contacts()).isEqualTo(20);
        assertThat(report.accepted()).isEqualTo(20);
        assertThat(sink.arrived).hasSize(20);
        assertThat(office.counts())
                .containsExactly(new LedgerCount(sink.id(), DeliveryState.ACCEPTED, Optional.empty(), 20));
        assertThat(office.entry(DeliveryFixture.address(3)).attempts()).isEqualTo(1);
    }

    @Test
    void batchesHaveTheLargestSizeThatTheSinkTakes() {
        office.withPeople(20).deliver();

        assertThat(sink.sizes()).containsExactly(8, 8, 4);
    }

    @Test
    void batchesKeepToTheBytesThatTheSinkTakes() {
        int bytes = sink.encode(outgoing("a@example.com")).bytes();
        sink.of(new SinkCapabilities(8, 3 * bytes, Integer.MAX_VALUE, Set.of()));
        for (String name : List.of("a", "b", "c", "d")) {
            office.with(Deliverable.of(name + "@example.com"));
        }

        office.deliver();

        assertThat(sink.sizes()).containsExactly(3, 1);
    }

    @Test
    void whatTheSinkHasIsNotSentAgain() {
        office.withPeople(20).deliver();
        sink.sent.clear();

        DeliveryReport again = office.deliver();

        assertThat(sink.sent).isEmpty();
        assertThat(again.unchanged()).isEqualTo(20);
        assertThat(again.batches()).isZero();
    }

    @Test
    void aContactThatChangedIsSentAlone() {
        office.withPeople(20).deliver();
        sink.sent.clear();

        DeliveryReport again = office.with(
                        Deliverable.of(DeliveryFixture.address(7)).attribute("firstName", "Changed"))
                .deliver();

        assertThat(sink.sizes()).containsExactly(1);
        assertThat(sink.arrived.get(DeliveryFixture.address(7))).contains("Changed");
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(19);
    }

    @Test
    void aContactThatChangesBackIsSentUnderANewName() {
        office.withPeople(1).deliver();
        office.with(Deliverable.of(DeliveryFixture.address(0)).attribute("firstName", "Changed"))
                .deliver();

        office.withPeople(1).deliver();

        assertThat(sink.arrived.get(DeliveryFixture.address(0))).contains("P0");
        assertThat(sink.sent.stream().map(OutgoingBatch::id)).doesNotHaveDuplicates();
    }

    @Test
    void anAddressGoesOutAsItWasFirstSpelt() {
        office.with(Deliverable.of("Ada@Example.com")).deliver();

        office.with(Deliverable.of("ada@example.com").attribute("zip", "02139")).deliver();

        assertThat(sink.arrived).containsOnlyKeys("Ada@Example.com");
    }

    @Test
    void subscribersAreNotSubscribedAgain() {
        office.with(Deliverable.of("a@example.com"))
                .with(Deliverable.of("b@example.com").status(ContactStatus.UNSUBSCRIBED))
                .deliver();

        assertThat(sink.sent.get(0).contacts().stream().map(OutgoingContact::status))
                .containsExactly(Optional.empty(), Optional.of(ContactStatus.UNSUBSCRIBED));
    }

    @Test
    void somebodyMayAnswerForSubscribingThemAgain() {
        office.under(DeliveryPolicy.DEFAULT.with(OnSubscribed.STATE))
                .with(Deliverable.of("a@example.com"))
                .deliver();

        assertThat(sink.sent.get(0).contacts().get(0).status()).contains(ContactStatus.SUBSCRIBED);
    }

    @Test
    void aStatusThatTheSinkCannotKeepIsALoss() {
        sink.of(new SinkCapabilities(8, 1_000, 60, Set.of(Limitation.NO_STATUS)));
        office.with(Deliverable.of("a@example.com"))
                .with(Deliverable.of("b@example.com").status(ContactStatus.BOUNCED));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.losses()).containsExactly(new LossCount(new Loss(LossKind.STATUS, ""), 1));
    }

    @Test
    void protectedPeopleMayBeWithheldFromASinkWithoutStatus() {
        sink.of(new SinkCapabilities(8, 1_000, 60, Set.of(Limitation.NO_STATUS)));
        office.under(DeliveryPolicy.DEFAULT.with(OnLostStatus.WITHHOLD))
                .with(Deliverable.of("a@example.com"))
                .with(Deliverable.of("b@example.com").status(ContactStatus.UNSUBSCRIBED));

        DeliveryReport report = office.deliver();

        assertThat(sink.arrived).containsOnlyKeys("a@example.com");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.refusals().get(0).code()).isEqualTo(RefusalCode.STATUS_WITHHELD);
    }

    @Test
    void whoeverWasWithheldIsSentWhenThePolicyChanges() {
        sink.of(new SinkCapabilities(8, 1_000, 60, Set.of(Limitation.NO_STATUS)));
        office.under(DeliveryPolicy.DEFAULT.with(OnLostStatus.WITHHOLD))
                .with(Deliverable.of("b@example.com").status(ContactStatus.UNSUBSCRIBED));
        office.deliver();
        DeliveryReport still = office.deliver();

        DeliveryReport report = office.under(DeliveryPolicy.DEFAULT).deliver();

        assertThat(still.rejected()).isEqualTo(1);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(sink.arrived).containsOnlyKeys("b@example.com");
    }

    @Test
    void aContactThatFillsMoreThanARequestIsRefusedBeforehand() {
        office.withPeople(1).with(Deliverable.of("big@example.com").attribute("note", "x".repeat(1_000)));
        sink.of(new SinkCapabilities(8, 1_000, 60, Set.of()));

        DeliveryReport report = office.deliver();

        assertThat(sink.arrived).containsOnlyKeys(DeliveryFixture.address(0));
        assertThat(report.refusals().get(0).code()).isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void whatCannotBeSentIsRefusedBeforeAnythingIs() {
        office.withPeople(2).with(Deliverable.of("impossible@example.com"));

        DeliveryReport report = office.deliver();

        assertThat(sink.arrived).hasSize(2);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(1);
        assertThat(office.plans.get(0).refused())
                .containsExactly(new RefusalCount(RefusalCode.ADDRESS_REFUSED, 1, "No such address."));
        assertThat(office.entry("impossible@example.com").attempts()).isZero();
    }

    @Test
    void thePlanSaysWhatWillBeAndDoesNothing() {
        office.withPeople(20).with(Deliverable.of("t@example.com").tag("vip"));

        DeliveryPlan plan = office.plan(Selection.DUE);

        assertThat(plan.due()).isEqualTo(21);
        assertThat(plan.batches()).isEqualTo(3);
        assertThat(plan.keys()).containsExactly("firstName");
        assertThat(plan.losses()).containsExactly(new LossCount(new Loss(LossKind.TAGS, ""), 1));
        assertThat(sink.sent).isEmpty();
        assertThat(sink.prepared).isEmpty();
        assertThat(office.counts()).isEmpty();
    }

    @Test
    void thePlanIsToldBeforeAnythingIsSent() {
        office.withPeople(1);
        sink.usually(batch -> {
            assertThat(office.plans).hasSize(1);
            return sink.take(batch);
        });

        assertThat(office.deliver().accepted()).isEqualTo(1);
    }

    @Test
    void theKeysOfWhatIsDueAreThereBeforeItIs() {
        office.withPeople(1);
        sink.usually(batch -> {
            assertThat(sink.prepared).containsExactly("firstName");
            return sink.take(batch);
        });

        assertThat(office.deliver().accepted()).isEqualTo(1);
    }

    @Test
    void aKeyThatAppearsOnTheWayIsThereBeforeItsFirstValue() {
        office.withPeople(20);
        sink.script(batch -> {
            office.with(Deliverable.of(DeliveryFixture.address(19)).attribute("zip", "02139"));
            return sink.take(batch);
        });
        sink.usually(batch -> {
            batch.contacts()
                    .forEach(contact -> assertThat(sink.prepared)
                            .containsAll(contact.attributes().values().keySet()));
            return sink.take(batch);
        });

        office.deliver();

        assertThat(sink.arrived.get(DeliveryFixture.address(19))).contains("02139");
    }

    @Test
    void aContactThatIsRemovedOnTheWayIsReportedSo() {
        office.withPeople(20);
        sink.script(batch -> {
            office.remove(DeliveryFixture.address(19));
            office.ledger.forget(DeliveryFixture.address(19));
            return sink.take(batch);
        });

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(19);
        assertThat(report.count(DeliveryOutcome.REMOVED)).isEqualTo(1);
    }

    @Test
    void aListNamesEachContactOnce() {
        List<Deliverable> twice = List.of(
                Deliverable.of("Ada@example.com").build(),
                Deliverable.of("ada@example.com").build());

        assertThatThrownBy(() -> ContactSource.of(twice)).hasMessage("twice in the list: ada@example.com");
    }

    private static OutgoingContact outgoing(String address) {
        Deliverable contact = Deliverable.of(address).build();
        return new OutgoingContact(
                contact.id(),
                address,
                Optional.empty(),
                Optional.empty(),
                contact.profile().tags(),
                contact.profile().attributes());
    }
}
