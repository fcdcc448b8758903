package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sink that fails, refuses or goes silent for a while. */
class FailingSinkTest {

    private static final Refusal NEVER = Refusal.forGood(RefusalCode.VALUE_REFUSED, "Never.");
    private static final ScriptedSink.Reaction FAILS = batch -> new BatchAnswer.Failed("500 from the server");
    private static final ScriptedSink.Reaction IS_SILENT = batch -> new BatchAnswer.Lost("Connection reset.");
    private static final ScriptedSink.Reaction REFUSES = batch -> new BatchAnswer.Refused(NEVER, Map.of());
    private static final ScriptedSink.Reaction CLOSES = batch -> new BatchAnswer.Closed("The key has expired.");

    private final DeliveryFixture office = new DeliveryFixture();
    private final ScriptedSink sink = office.sink;

    @Test
    void whoFailsAloneIsRejectedIfTheSinkTookAnythingAtAll() {
        sink.of(new SinkCapabilities(2, 1_000_000, Integer.MAX_VALUE, Set.of()));
        sink.script(batch -> new BatchAnswer.TakenInPart(
                        1, Map.of(batch.contacts().get(0).id(), NEVER), NEVER))
                .usually(FAILS);

        DeliveryReport report = office.withPeople(3).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(office.entry(DeliveryFixture.address(2)).refusal())
                .map(Refusal::code)
                .hasValue(RefusalCode.SINK_FAILED);
    }

    @Test
    void aRefusalBetweenLostAnswersIsASignOfLife() {
        sink.script(IS_SILENT, IS_SILENT, REFUSES, IS_SILENT);

        DeliveryReport report = office.withPeople(40).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.accepted()).isEqualTo(40);
    }

    @Test
    void threeLostAnswersInARowEndIt() {
        sink.script(IS_SILENT, IS_SILENT, IS_SILENT);

        DeliveryReport report = office.withPeople(40).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
        assertThat(report.reason()).isEqualTo("Connection reset.");
        assertThat(sink.sent).hasSize(3);
    }

    @Test
    void aHundredFailuresOnSingleContactsEndIt() {
        sink.of(new SinkCapabilities(1, 1_000_000, Integer.MAX_VALUE, Set.of())).usually(FAILS);

        DeliveryReport report = office.withPeople(150).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
        assertThat(sink.sent).hasSize(100);
    }

    @Test
    void afterAFailureNobodyKnowsWhatTheHalvesThatWereNotSentHave() {
        sink.script(FAILS, CLOSES);

        DeliveryReport report = office.withPeople(8).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.unknown()).isEqualTo(8);
    }

    @Test
    void afterARefusalTheHalvesThatWereNotSentArePending() {
        sink.script(REFUSES, CLOSES);

        DeliveryReport report = office.withPeople(8).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.reason()).isEqualTo("The key has expired.");
        assertThat(report.pending()).isEqualTo(8);
        assertThat(office.entry(DeliveryFixture.address(7)).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void whoStillCannotBeSentStandsAsBefore() {
        office.with(Deliverable.of("impossible@example.com")).deliver();
        LedgerEntry before = office.entry("impossible@example.com");
        office.pass(Duration.ofHours(1));

        DeliveryReport report = office.deliver(Selection.REJECTED_ONLY);

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(office.entry("impossible@example.com")).isEqualTo(before);
    }
}
