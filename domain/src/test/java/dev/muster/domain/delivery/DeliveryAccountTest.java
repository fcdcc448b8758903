package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.ContactDelivery;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.in.DeliveryListener;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.ContactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a delivery says of itself while it runs and when it has ended. */
class DeliveryAccountTest {

    private static final Refusal NEVER = Refusal.forGood(RefusalCode.VALUE_REFUSED, "Never.");
    private static final Refusal TAKEN = Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Not now.");

    private final DeliveryFixture office = new DeliveryFixture();
    private final ScriptedSink sink = office.sink;

    @Test
    void everyBatchIsCounted() {
        assertThat(office.withPeople(20).deliver().batches()).isEqualTo(3);
    }

    @Test
    void progressIsToldBatchByBatch() {
        assertThat(progress(20)).containsExactly("8 of 20", "16 of 20", "20 of 20");
    }

    @Test
    void whoeverIsRefusedIsSettledToo() {
        sink.script(sink.naming(is(3).or(is(4)), NEVER));

        assertThat(progress(20)).containsExactly("8 of 20", "16 of 20", "20 of 20");
    }

    @Test
    void whoeverMakesTheSinkFailIsSettledOnceAnotherIsTaken() {
        sink.poisonedBy(is(0), new BatchAnswer.Failed("500"));

        assertThat(progress(4)).containsExactly("0 of 4", "0 of 4", "0 of 4", "2 of 4", "4 of 4");
    }

    @Test
    void aSinkThatLetsNobodyInIsToldOfNobody() {
        sink.ready(new Readiness.Closed("The key is wrong."));

        DeliveryReport report = office.withPeople(3).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.reason()).isEqualTo("The key is wrong.");
        assertThat(report.contacts()).isZero();
        assertThat(office.plans).isEmpty();
        assertThat(office.counts()).isEmpty();
    }

    @Test
    void aContactThatCannotBeSentAnyMoreIsRejectedUnsent() {
        office.withPeople(20);
        sink.script(batch -> {
            office.with(Deliverable.of(DeliveryFixture.address(19)).attribute("impossible", "yes"));
            return sink.take(batch);
        });

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(19);
        assertThat(report.refusals())
                .containsExactly(new RefusalCount(RefusalCode.ADDRESS_REFUSED, 1, "No such address."));
        assertThat(office.entry(DeliveryFixture.address(19)).state()).isEqualTo(DeliveryState.REJECTED_FOR_GOOD);
        assertThat(office.entry(DeliveryFixture.address(19)).attempts()).isZero();
        assertThat(sink.arrived).hasSize(19);
    }

    @Test
    void aContactThatWasRemovedWhileItsBatchWasOpenIsDueWhenItComesAgain() {
        office.withPeople(8);
        sink.script(batch -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(office::deliver).hasMessage("killed");
        office.remove(DeliveryFixture.address(3));

        DeliveryReport without = office.deliver();

        assertThat(without.accepted()).isEqualTo(7);
        assertThat(office.entry(DeliveryFixture.address(3)).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(office.entry(DeliveryFixture.address(4)).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(office.withPeople(8).deliver().accepted()).isEqualTo(1);
    }

    @Test
    void aUserIdThatIsTakenIsTriedAgainAfterTheOthers() {
        office.withPeople(20);
        sink.script(sink.naming(is(3), TAKEN));

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(20);
        assertThat(sink.sizes()).containsExactly(8, 8, 4, 1);
    }

    @Test
    void whoseSecondTryGetsLostIsAskedForByName() {
        office.withPeople(20);
        sink.script(sink.naming(is(3), TAKEN), sink::take, sink::take, sink::takeSilently);

        DeliveryReport report = office.deliver();

        assertThat(report.accepted()).isEqualTo(20);
        assertThat(report.unknown()).isZero();
        assertThat(sink.sizes()).containsExactly(8, 8, 4, 1, 1);
        assertThat(sink.sent.get(4)).isEqualTo(sink.sent.get(3));
    }

    @Test
    void whoIsRefusedForGoodIsNotTriedAgain() {
        office.withPeople(20);
        sink.script(sink.naming(is(3), NEVER));

        DeliveryReport report = office.deliver();

        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(1);
        assertThat(sink.sizes()).containsExactly(8, 8, 4);
    }

    @Test
    void reasonsComeTheMostFrequentFirst() {
        office.withPeople(8);
        sink.script(batch -> new BatchAnswer.Taken(Map.of(
                batch.contacts().get(0).id(), NEVER,
                batch.contacts().get(1).id(), ScriptedSink.refusal("No."),
                batch.contacts().get(2).id(), ScriptedSink.refusal("Nor this."))));

        assertThat(office.deliver().refusals())
                .extracting(RefusalCount::code, RefusalCount::contacts)
                .containsExactly(tuple(RefusalCode.REFUSED, 2L), tuple(RefusalCode.VALUE_REFUSED, 1L));
    }

    @Test
    void aHundredFailuresOneAfterTheOtherEndIt() {
        sink.usually(batch -> new BatchAnswer.Refused(NEVER, Map.of()));

        DeliveryReport report = office.withPeople(200).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.HOPELESS);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(100);
        assertThat(report.reason()).contains("100 contacts", "Never.");
    }

    private List<String> progress(int people) {
        List<String> heard = new ArrayList<>();
        AtomicLong names = new AtomicLong();
        ContactSource contacts = ContactSource.of(IntStream.range(0, people)
                .mapToObj(number ->
                        Deliverable.of(DeliveryFixture.address(number)).build())
                .toList());
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void progressed(long settled, long due) {
                heard.add(settled + " of " + due);
            }
        };
        DeliveryRequest request = new DeliveryRequest(
                DeliveryFixture.WORKSPACE,
                contacts,
                sink,
                DeliveryPolicy.DEFAULT,
                Selection.DUE,
                Optional.empty(),
                listener);
        assertThat(request.scope()).isEqualTo(new DeliveryScope(DeliveryFixture.WORKSPACE, sink.id()));
        new ContactDelivery(
                        new InMemoryDeliveryLedger(),
                        () -> "batch " + names.incrementAndGet(),
                        () -> DeliveryFixture.START)
                .deliver(request);
        return heard;
    }

    private static Predicate<OutgoingContact> is(int number) {
        return contact -> contact.address().equals(DeliveryFixture.address(number));
    }
}
