package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch.Effort;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** One contact that sinks its batch. */
class PoisonedBatchTest {

    private static final int CONTACTS = 256;
    private static final int HALVINGS = 8;
    private static final BatchAnswer REFUSED = new BatchAnswer.Refused(ScriptedSink.refusal("No."), Map.of());
    private static final BatchAnswer FAILED = new BatchAnswer.Failed("500 from the server");

    private final DeliveryFixture office = new DeliveryFixture();
    private final ScriptedSink sink =
            office.sink.of(new SinkCapabilities(CONTACTS, 1_000_000, Integer.MAX_VALUE, Set.of()));

    @Test
    void standsAloneAfterAtMostTwoRequestsAHalving() {
        for (int bad : new int[] {0, 1, 100, 127, 128, 254, 255}) {
            PoisonedBatchTest fresh = new PoisonedBatchTest();
            fresh.sink.poisonedBy(is(bad), REFUSED);

            DeliveryReport report = fresh.office.withPeople(CONTACTS).deliver();

            assertThat(report.accepted()).isEqualTo(CONTACTS - 1);
            assertThat(fresh.office.entry(DeliveryFixture.address(bad)).state())
                    .isEqualTo(DeliveryState.REJECTED_FOR_GOOD);
            assertThat(fresh.sink.sent).hasSizeLessThanOrEqualTo(1 + 2 * HALVINGS);
        }
    }

    @Test
    void isNotTriedAgainUntilItChanges() {
        sink.poisonedBy(is(3), REFUSED);
        office.withPeople(10).deliver();
        sink.sent.clear();

        DeliveryReport unchanged = office.deliver();
        sink.usually(sink::take);
        DeliveryReport changed = office.with(
                        Deliverable.of(DeliveryFixture.address(3)).attribute("firstName", "Better"))
                .deliver();

        assertThat(unchanged.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(1);
        assertThat(unchanged.refusals()).containsExactly(new RefusalCount(RefusalCode.REFUSED, 1, "No."));
        assertThat(sink.sizes()).containsExactly(1);
        assertThat(changed.accepted()).isEqualTo(1);
    }

    @Test
    void thatMakesTheSinkFailIsFoundTheSameWay() {
        for (int bad : new int[] {0, 100, 255}) {
            PoisonedBatchTest fresh = new PoisonedBatchTest();
            fresh.sink.poisonedBy(is(bad), FAILED);

            DeliveryReport report = fresh.office.withPeople(CONTACTS).deliver();

            assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
            assertThat(report.accepted()).isEqualTo(CONTACTS - 1);
            assertThat(fresh.office.entry(DeliveryFixture.address(bad)).state())
                    .isEqualTo(DeliveryState.REJECTED_FOR_NOW);
            assertThat(report.refusals().get(0).code()).isEqualTo(RefusalCode.SINK_FAILED);
            assertThat(fresh.sink.sent).hasSizeLessThanOrEqualTo(2 + 2 * HALVINGS);
        }
    }

    @Test
    void mayHaveANeighbourAsBadAsItself() {
        sink.poisonedBy(is(0).or(is(1)).or(is(2)), FAILED);

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.accepted()).isEqualTo(CONTACTS - 3);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_NOW)).isEqualTo(3);
    }

    @Test
    void staysRejectedWhenNobodyElseIsDue() {
        sink.poisonedBy(is(3), FAILED);
        office.withPeople(10).deliver();

        DeliveryReport report = office.deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_NOW)).isEqualTo(1);
        assertThat(report.unknown()).isZero();
        assertThat(report.refusals().get(0).code()).isEqualTo(RefusalCode.SINK_FAILED);
        assertThat(office.entry(DeliveryFixture.address(3)).state()).isEqualTo(DeliveryState.REJECTED_FOR_NOW);
    }

    @Test
    void isLookedForWithoutInsisting() {
        sink.poisonedBy(is(3), FAILED);

        office.withPeople(10).deliver();

        assertThat(sink.efforts).startsWith(Effort.FULL, Effort.PROBE, Effort.PROBE);
    }

    /** Values that a server cannot store, say, in twenty contacts that stand together. */
    @Test
    void mayBeOneOfManyThatNeverHoldUpTheOthers() {
        sink.poisonedBy(contact -> number(contact) < 20, FAILED);
        office.withPeople(CONTACTS);

        DeliveryReport report = office.deliver();
        for (int delivery = 0; delivery < 3; delivery++) {
            report = office.with(Deliverable.of("new" + delivery + "@example.com"))
                    .deliver();

            assertThat(sink.arrived).containsKey("new" + delivery + "@example.com");
        }

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(sink.arrived).hasSize(CONTACTS - 20 + 3);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_NOW)).isEqualTo(20);
    }

    @Test
    void thatMadeTheSinkFailIsTriedAgainByTheNextDelivery() {
        sink.poisonedBy(is(3), FAILED);
        office.withPeople(10).deliver();

        DeliveryReport report = office.deliver(Selection.PENDING_ONLY);
        sink.usually(sink::take);
        DeliveryReport next = office.deliver();

        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_NOW)).isEqualTo(1);
        assertThat(next.accepted()).isEqualTo(1);
        assertThat(next.rejected()).isZero();
    }

    @Test
    void isFoundAmongThoseThatWereTakenIfTheSinkOnlyCounts() {
        sink.usually(sink.countingOut(is(7).or(is(200))));

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.accepted()).isEqualTo(CONTACTS - 2);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(2);
        assertThat(sink.arrived).doesNotContainKeys(DeliveryFixture.address(7), DeliveryFixture.address(200));
        assertThat(sink.sent).hasSizeLessThanOrEqualTo(1 + 4 * HALVINGS);
    }

    @Test
    void isRefusedAtOnceIfAllAre() {
        sink.usually(sink.countingOut(contact -> true));

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.rejected()).isEqualTo(CONTACTS);
        assertThat(sink.sent).hasSize(1);
    }

    @Test
    void thatIsNamedNeedsNoSearch() {
        sink.usually(sink.naming(is(7), ScriptedSink.refusal("Not this one.")));

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.accepted()).isEqualTo(CONTACTS - 1);
        assertThat(sink.sent).hasSize(1);
    }

    @Test
    void thatIsNamedByARefusalCostsOneRequestMore() {
        sink.script(batch -> new BatchAnswer.Refused(
                ScriptedSink.refusal("No."),
                Map.of(batch.contacts().get(7).id(), ScriptedSink.refusal("Not this one."))));

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.accepted()).isEqualTo(CONTACTS - 1);
        assertThat(sink.sizes()).containsExactly(CONTACTS, CONTACTS - 1);
    }

    @Test
    void withATakenUserIdGetsASecondChanceWhenTheOthersAreThere() {
        Refusal taken = Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Somebody has this userId.");
        sink.script(sink.naming(is(7), taken));

        DeliveryReport report = office.withPeople(10).deliver();

        assertThat(report.accepted()).isEqualTo(10);
        assertThat(report.refusals()).isEmpty();
        assertThat(sink.sizes()).containsExactly(10, 1);
    }

    @Test
    void isOneOfSoManyThatTheDeliveryIsGivenUp() {
        sink.usually(batch -> REFUSED);

        DeliveryReport report = office.withPeople(CONTACTS).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.HOPELESS);
        assertThat(report.reason()).isEqualTo("100 contacts in a row were refused, the last one with: No.");
        assertThat(report.rejected()).isEqualTo(100);
        assertThat(report.pending()).isEqualTo(CONTACTS - 100);
    }

    private static int number(OutgoingContact contact) {
        return contact.address().startsWith("p")
                ? Integer.parseInt(contact.address().substring(1, 4))
                : CONTACTS;
    }

    private static Predicate<OutgoingContact> is(int number) {
        return contact -> contact.address().equals(DeliveryFixture.address(number));
    }
}
