package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.BatchAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A batch of three of which the sink refuses some, named or counted. */
class PartlyTakenBatchTest {

    private static final Refusal NEVER = Refusal.forGood(RefusalCode.VALUE_REFUSED, "Never.");
    private static final Refusal NO = Refusal.forGood(RefusalCode.REFUSED, "No.");

    private final DeliveryFixture office = new DeliveryFixture().withPeople(3);
    private final ScriptedSink sink = office.sink;

    @Test
    void allButTheNamedOnesAreThereIfNoMoreAreRefused() {
        sink.script(batch -> new BatchAnswer.TakenInPart(1, Map.of(id(0), NEVER), NO));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refusals()).containsExactly(new RefusalCount(RefusalCode.VALUE_REFUSED, 1, "Never."));
        assertThat(sink.sizes()).containsExactly(3);
    }

    @Test
    void allAreRefusedIfSoManyAre() {
        sink.script(batch -> new BatchAnswer.TakenInPart(3, Map.of(id(0), NEVER), NO));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isZero();
        assertThat(report.refusals())
                .containsExactly(
                        new RefusalCount(RefusalCode.REFUSED, 2, "No."),
                        new RefusalCount(RefusalCode.VALUE_REFUSED, 1, "Never."));
        assertThat(sink.sizes()).containsExactly(3);
    }

    @Test
    void whoIsCountedButNotNamedIsFoundByHalves() {
        sink.script(batch -> new BatchAnswer.TakenInPart(1, Map.of(), NO));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(sink.sizes()).containsExactly(3, 2, 1);
    }

    @Test
    void theOthersGoOutAgainTogetherIfABatchIsRefusedForNamedOnes() {
        sink.script(batch -> new BatchAnswer.Refused(NO, Map.of(id(1), NEVER)));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refusals()).containsExactly(new RefusalCount(RefusalCode.VALUE_REFUSED, 1, "Never."));
        assertThat(sink.sizes()).containsExactly(3, 2);
        assertThat(sink.arrived).containsOnlyKeys(DeliveryFixture.address(0), DeliveryFixture.address(2));
    }

    @Test
    void nobodyGoesOutAgainIfAllAreNamed() {
        sink.script(batch -> new BatchAnswer.Refused(NO, Map.of(id(0), NEVER, id(1), NEVER, id(2), NEVER)));

        DeliveryReport report = office.deliver();

        assertThat(report.refusals()).containsExactly(new RefusalCount(RefusalCode.VALUE_REFUSED, 3, "Never."));
        assertThat(sink.sizes()).containsExactly(3);
    }

    @Test
    void thePlanNamesTheReasonsOfThoseWhoAreNotDue() {
        Refusal taken = Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Not now.");
        sink.usually(batch -> batch.contacts().size() == 3
                ? new BatchAnswer.Taken(Map.of(id(0), NEVER, id(1), taken))
                : new BatchAnswer.Taken(Map.of(id(1), taken)));
        office.deliver();

        DeliveryPlan plan = office.plan(Selection.DUE);

        assertThat(plan.contacts()).isEqualTo(3);
        assertThat(plan.due()).isEqualTo(1);
        assertThat(plan.refused()).containsExactly(new RefusalCount(RefusalCode.VALUE_REFUSED, 1, "Never."));
    }

    private static ContactId id(int number) {
        return new ContactId(DeliveryFixture.address(number));
    }
}
