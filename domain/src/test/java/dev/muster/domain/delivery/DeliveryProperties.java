package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever goes wrong on the way, everybody arrives as they are, and the ledger says so. */
class DeliveryProperties {

    /** The ways in which a request can go. */
    enum Fate {
        TAKEN,
        LOST_BEFORE,
        LOST_AFTER,
        FAILED_BEFORE,
        FAILED_AFTER,
        POSTPONED,
        CLOSED,
        NAMED,
        REFUSED,
        COUNTED,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    @Property(tries = 500)
    void nobodyIsLeftOutOrForgotten(
            @ForAll @IntRange(max = 40) int people,
            @ForAll @Size(max = 30) List<Fate> fates,
            @ForAll Set<@IntRange(max = 39) Integer> changing) {
        DeliveryFixture office = new DeliveryFixture().withPeople(people);
        fates.forEach(fate -> office.sink.script(reaction(fate, office.sink)));

        deliverToTheEnd(office, fates.size());
        changing.stream()
                .filter(number -> number < people)
                .forEach(number -> office.with(
                        Deliverable.of(DeliveryFixture.address(number)).attribute("firstName", "Changed")));
        DeliveryReport last = deliverToTheEnd(office, fates.size());

        long changed = changing.stream().filter(number -> number < people).count();
        assertThat(last.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(last.accepted()).isLessThanOrEqualTo(changed);
        assertThat(last.accepted() + last.unchanged()).isEqualTo(people);
        assertThat(office.sink.arrived).hasSize(people);
        for (int number = 0; number < people; number++) {
            String name = changing.contains(number) ? "Changed" : "P" + number;
            assertThat(office.sink.arrived.get(DeliveryFixture.address(number))).contains("text=" + name + "]");
        }
    }

    @Property(tries = 500)
    void oneNameHasOneContent(@ForAll @IntRange(max = 40) int people, @ForAll @Size(max = 30) List<Fate> fates) {
        DeliveryFixture office = new DeliveryFixture().withPeople(people);
        fates.forEach(fate -> office.sink.script(reaction(fate, office.sink)));

        deliverToTheEnd(office, fates.size());

        Map<BatchId, Set<OutgoingBatch>> byName =
                office.sink.sent.stream().collect(Collectors.groupingBy(OutgoingBatch::id, Collectors.toSet()));
        assertThat(byName.values()).allMatch(batches -> batches.size() == 1);
    }

    /** The report checks the sum itself; here it is held against the ledger. */
    @Property(tries = 500)
    void theReportSaysWhatTheLedgerSays(
            @ForAll @IntRange(max = 40) int people, @ForAll @Size(max = 30) List<Fate> fates) {
        DeliveryFixture office = new DeliveryFixture().withPeople(people);
        fates.stream()
                .filter(fate -> !fate.name().startsWith("KILLED"))
                .forEach(fate -> office.sink.script(reaction(fate, office.sink)));

        DeliveryReport report = office.deliver();

        assertThat(report.contacts()).isEqualTo(people);
        for (LedgerCount standing : office.counts()) {
            assertThat(report.count(DeliveryOutcome.of(standing.state()))).isEqualTo(sum(office, standing.state()));
        }
    }

    private static boolean isUnlucky(OutgoingContact contact) {
        return contact.address().contains("3@");
    }

    private static long sum(DeliveryFixture office, DeliveryState state) {
        return office.counts().stream()
                .filter(standing -> standing.state() == state)
                .mapToLong(LedgerCount::contacts)
                .sum();
    }

    /** As often as it takes; each delivery uses up at least one of the fates. */
    private static DeliveryReport deliverToTheEnd(DeliveryFixture office, int fates) {
        for (int delivery = 0; delivery <= 2 * fates + 1; delivery++) {
            try {
                DeliveryReport report = office.deliver(delivery % 2 == 0 ? Selection.DUE : Selection.REJECTED_ONLY);
                if (report.ending() == DeliveryEnding.COMPLETE
                        && report.accepted() + report.unchanged() == report.contacts()) {
                    return report;
                }
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
        }
        throw new AssertionError("not at its end after " + fates + " faults");
    }

    private static ScriptedSink.Reaction reaction(Fate fate, ScriptedSink sink) {
        return switch (fate) {
            case TAKEN -> sink::take;
            case LOST_BEFORE -> batch -> new BatchAnswer.Lost("lost");
            case LOST_AFTER -> sink::takeSilently;
            case FAILED_BEFORE -> batch -> new BatchAnswer.Failed("500");
            case FAILED_AFTER ->
                batch -> {
                    sink.take(batch);
                    return new BatchAnswer.Failed("500");
                };
            case POSTPONED -> batch -> new BatchAnswer.Postponed("later");
            case NAMED ->
                sink.naming(DeliveryProperties::isUnlucky, Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Taken."));
            case REFUSED -> batch -> new BatchAnswer.Refused(Refusal.forNow(RefusalCode.REFUSED, "Not now."), Map.of());
            case COUNTED -> sink.countingOut(DeliveryProperties::isUnlucky);
            case CLOSED -> batch -> new BatchAnswer.Closed("closed");
            case KILLED_BEFORE ->
                batch -> {
                    throw new IllegalStateException("killed");
                };
            case KILLED_AFTER ->
                batch -> {
                    sink.take(batch);
                    throw new IllegalStateException("killed");
                };
        };
    }
}
