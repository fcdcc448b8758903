package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A batch that was sent, and nobody knows whether it arrived. */
class UnknownOutcomeTest {

    private final DeliveryFixture office = new DeliveryFixture().withPeople(20);
    private final ScriptedSink sink = office.sink;

    @Test
    void isSettledUnderTheSameNameWhenTheAnswerGotLost() {
        sink.script(sink::take, sink::takeSilently);

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(20);
        assertThat(sink.sizes()).containsExactly(8, 8, 4, 8);
        assertThat(sink.sent.get(3)).isEqualTo(sink.sent.get(1));
        assertThat(sink.effects).hasSize(3);
    }

    @Test
    void isSettledUnderTheSameNameWhenTheProcessWasKilled() {
        killAfter(2);

        assertThat(office.entry(DeliveryFixture.address(9)).state()).isEqualTo(DeliveryState.UNKNOWN);
        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(12);
        assertThat(report.unchanged()).isEqualTo(8);
        assertThat(sink.sent.get(3)).isEqualTo(sink.sent.get(1));
        assertThat(sink.effects.values()).allMatch(effects -> effects.size() == 1);
        assertThat(sink.effects).hasSize(3);
    }

    @Test
    void isDueAnewWhenAContactHasChangedSince() {
        killAfter(2);
        office.with(Deliverable.of(DeliveryFixture.address(9)).attribute("firstName", "Changed"));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(12);
        assertThat(sink.arrived.get(DeliveryFixture.address(9))).contains("Changed");
        assertThat(sink.sent.get(3).id()).isNotEqualTo(sink.sent.get(1).id());
    }

    @Test
    void isDueAnewWhenAContactHasGoneSince() {
        killAfter(2);
        office.remove(DeliveryFixture.address(9));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(11);
        assertThat(report.contacts()).isEqualTo(19);
        assertThat(sink.sent.get(3).contacts())
                .extracting(OutgoingContact::address)
                .doesNotContain(DeliveryFixture.address(9));
    }

    @Test
    void isDueAnewWhenTheLedgerHasForgottenAContactSince() {
        killAfter(2);
        office.remove(DeliveryFixture.address(9));
        office.ledger.forget(DeliveryFixture.address(9));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(11);
        assertThat(sink.sent.get(3).id()).isNotEqualTo(sink.sent.get(1).id());
    }

    @Test
    void isAskedForAsItWasWhenBatchesAreSmallerNow() {
        killAfter(1);
        sink.of(new SinkCapabilities(4, 1_000_000, Integer.MAX_VALUE, Set.of()));

        assertThat(office.deliver().accepted()).isEqualTo(20);
        assertThat(sink.sizes()).containsExactly(8, 4, 4, 4, 8);
    }

    @Test
    void isNeitherRemovedNorForgottenWhenAContactChangesMeanwhile() {
        sink.script(sink::takeSilently, batch -> {
            office.with(Deliverable.of(DeliveryFixture.address(3)).attribute("firstName", "Changed"));
            return sink.take(batch);
        });

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(20);
        assertThat(sink.arrived.get(DeliveryFixture.address(3))).contains("Changed");
    }

    @Test
    void isSettledAlsoIfOnlyTheRejectedAreDelivered() {
        sink.script(sink.naming(
                contact -> contact.address().equals(DeliveryFixture.address(3)),
                Refusal.forGood(RefusalCode.VALUE_REFUSED, "No.")));
        office.deliver();
        sink.script(sink::takeSilently);

        DeliveryReport report = office.deliver(Selection.REJECTED_ONLY);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.unknown()).isZero();
    }

    @Test
    void isLeftAloneByADeliveryOfWhatWasRejected() {
        killAfter(2);
        sink.sent.clear();

        DeliveryReport report = office.deliver(Selection.REJECTED_ONLY);

        assertThat(sink.sent).isEmpty();
        assertThat(report.unknown()).isEqualTo(8);
        assertThat(report.pending()).isEqualTo(4);
    }

    @Test
    void staysUnknownWhenNoAnswerEverComes() {
        sink.usually(sink::takeSilently);

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
        assertThat(report.unknown()).isEqualTo(20);
        sink.usually(sink::take);
        assertThat(office.deliver().accepted()).isEqualTo(20);
        assertThat(sink.effects).hasSize(3);
    }

    @Test
    void isSplitWhenItIsLostAgainAndOthersAreNot() {
        sink.usually(batch ->
                batch.contacts().stream().anyMatch(contact -> contact.address().equals(DeliveryFixture.address(0)))
                        ? new BatchAnswer.Lost("Connection reset.")
                        : sink.take(batch));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(19);
        assertThat(office.entry(DeliveryFixture.address(0)).state()).isEqualTo(DeliveryState.REJECTED_FOR_NOW);
    }

    @Test
    void ofASplitBatchIsRememberedByItsParts() {
        sink.script(batch -> new BatchAnswer.Failed("500"), sink::take, batch -> {
            throw new IllegalStateException("killed");
        });

        assertThatThrownBy(office::deliver).hasMessage("killed");
        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(16);
        assertThat(sink.sizes()).containsExactly(8, 4, 4, 8, 4, 4);
        assertThat(sink.sent.get(5)).isEqualTo(sink.sent.get(2));
    }

    /** So many batches arrive, and the answer to the last one is never seen. */
    private void killAfter(int batches) {
        for (int i = 1; i < batches; i++) {
            sink.script(sink::take);
        }
        sink.script(batch -> {
            sink.take(batch);
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(office::deliver).hasMessage("killed");
        assertThat(sink.sizes()).isEqualTo(List.of(8, 8).subList(0, batches));
    }
}
