package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.Readiness;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A delivery that ends before everything is delivered says why, and the next one goes on. */
class InterruptedDeliveryTest {

    private final DeliveryFixture office = new DeliveryFixture().withPeople(20);
    private final ScriptedSink sink = office.sink;

    @Test
    void becauseTheSinkDoesNotLetUsIn() {
        sink.ready(new Readiness.Closed("Wrong key."));

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.reason()).isEqualTo("Wrong key.");
        assertThat(sink.sent).isEmpty();
        assertThat(office.plan(Selection.DUE).readiness()).isEqualTo(new Readiness.Closed("Wrong key."));
    }

    @Test
    void becauseTheSinkShutsUsOutOnTheWay() {
        sink.script(sink::take, batch -> new BatchAnswer.Closed("Key revoked."));

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.accepted()).isEqualTo(8);
        assertThat(report.pending()).isEqualTo(12);
        assertThat(sink.sent).hasSize(2);
        assertThat(office.deliver().accepted()).isEqualTo(12);
    }

    @Test
    void andWhatIsKnownOfContactsStaysKnown() {
        office.deliver();
        sink.script(batch -> new BatchAnswer.Closed("Wrong key."));

        DeliveryReport report = office.deliver(Selection.ALL);

        assertThat(report.unchanged()).isEqualTo(20);
        assertThat(office.counts())
                .containsExactly(new LedgerCount(sink.id(), DeliveryState.ACCEPTED, Optional.empty(), 20));
    }

    @Test
    void becauseTheSinkWantsToBeAskedLater() {
        sink.script(sink::take, batch -> new BatchAnswer.Postponed("In an hour."));

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.POSTPONED);
        assertThat(report.pending()).isEqualTo(12);
        assertThat(report.unknown()).isZero();
    }

    @Test
    void becauseTheSinkFails() {
        sink.usually(batch -> new BatchAnswer.Failed("500"));

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
        assertThat(report.accepted() + report.rejected()).isZero();
        assertThat(report.unknown() + report.pending()).isEqualTo(20);
        sink.usually(sink::take);
        assertThat(office.deliver().accepted()).isEqualTo(20);
    }

    @Test
    void becauseTheSinkCannotBeReachedAtTheStart() {
        sink.ready(new Readiness.Unreachable("Nobody listens."));

        assertThat(office.deliver().ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
    }

    @Test
    void becauseItsTimeIsUp() {
        office.until(DeliveryFixture.START.plusSeconds(2));
        sink.usually(batch -> {
            office.pass(Duration.ofSeconds(1));
            return sink.take(batch);
        });

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.DEADLINE);
        assertThat(report.accepted()).isEqualTo(16);
        assertThat(report.pending()).isEqualTo(4);
    }

    @Test
    void becauseItWasInterrupted() {
        sink.usually(batch -> {
            Thread.currentThread().interrupt();
            return sink.take(batch);
        });

        DeliveryReport report = office.deliver();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.ending()).isEqualTo(DeliveryEnding.INTERRUPTED);
        assertThat(report.accepted()).isEqualTo(8);
    }
}
