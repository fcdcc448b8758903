package dev.muster.testkit.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ContactDelivery;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host writes to hand contacts on, without any storage and any HTTP. */
class RecordingSinkDeliveryTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("crm");

    private final ContactDelivery delivery = new ContactDelivery(
            new InMemoryDeliveryLedger(), new CountingIds(), new ManualClock(Instant.parse("2024-01-15T10:30:00Z")));

    private final ContactSource contacts = ContactSource.of(List.of(
            Deliverable.of("ada@example.com").attribute("zip", "02139").build(),
            Deliverable.of("grace@example.com")
                    .userId("g-1")
                    .status(ContactStatus.UNSUBSCRIBED)
                    .build(),
            Deliverable.of("linus@example.com").tag("kernel").build()));

    @Test
    void everybodyArrivesOnce() {
        RecordingSink sink = RecordingSink.builder().mostContacts(2).build();
        DeliveryReport report = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.counts()).containsExactly(Map.entry(DeliveryOutcome.ACCEPTED, 3L));
        assertThat(report.batches()).isEqualTo(2);
        assertThat(sink.contacts()).containsOnlyKeys("ada@example.com", "grace@example.com", "linus@example.com");
        assertThat(sink.contact("ada@example.com")
                        .flatMap(ada -> ada.attributes().find("zip")))
                .contains(AttributeValue.text("02139"));
        assertThat(sink.contact("grace@example.com").flatMap(OutgoingContact::status))
                .contains(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void whatIsThereIsNotSentAgain() {
        RecordingSink sink = RecordingSink.builder().build();
        delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        DeliveryReport again = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(again.counts()).containsExactly(Map.entry(DeliveryOutcome.UNCHANGED, 3L));
        assertThat(sink.batches()).hasSize(1);
    }

    @Test
    void whoIsRefusedIsReported() {
        RecordingSink sink = RecordingSink.builder()
                .refusing(
                        contact -> contact.address().startsWith("linus"),
                        Refusal.forGood(RefusalCode.ADDRESS_REFUSED, "no such domain"))
                .build();
        DeliveryReport report = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.ADDRESS_REFUSED);
            assertThat(refusal.example()).isEqualTo("no such domain");
        });
    }

    @Test
    void aLostAnswerIsAskedForUnderTheSameName() {
        RecordingSink sink = RecordingSink.builder()
                .answering(new QueuedAnswers(new BatchAnswer.Lost("connection reset")))
                .build();
        DeliveryReport report = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(report.counts()).containsExactly(Map.entry(DeliveryOutcome.ACCEPTED, 3L));
        assertThat(sink.batches())
                .hasSize(2)
                .extracting(OutgoingBatch::id)
                .containsOnly(sink.batches().get(0).id());
        assertThat(sink.effects()).hasSize(1);
    }

    @Test
    void whatIsPostponedGoesOnLater() {
        RecordingSink sink = RecordingSink.builder()
                .mostContacts(1)
                .answering(new QueuedAnswers(new BatchAnswer.Taken(Map.of()), new BatchAnswer.Postponed("in an hour")))
                .build();
        DeliveryReport first = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(first.ending()).isEqualTo(DeliveryEnding.POSTPONED);
        assertThat(first.accepted()).isEqualTo(1);
        assertThat(first.pending()).isEqualTo(2);
        DeliveryReport second = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(second.accepted()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(sink.effects()).hasSize(3);
    }

    @Test
    void aBatchThatIsRefusedIsSplitUntilTheCulpritStandsAlone() {
        Refusal refusal = Refusal.forGood(RefusalCode.VALUE_REFUSED, "bad value");
        RecordingSink sink = RecordingSink.builder()
                .answering(batch -> batch.contacts().stream()
                                .anyMatch(contact -> contact.address().startsWith("grace"))
                        ? Optional.of(new BatchAnswer.Refused(refusal, Map.of()))
                        : Optional.empty())
                .build();
        DeliveryReport report = delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(sink.contacts()).containsOnlyKeys("ada@example.com", "linus@example.com");
    }
}
