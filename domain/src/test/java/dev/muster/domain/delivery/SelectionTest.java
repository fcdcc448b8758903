package dev.muster.domain.delivery;

import static dev.muster.domain.delivery.Selection.ALL;
import static dev.muster.domain.delivery.Selection.DUE;
import static dev.muster.domain.delivery.Selection.PENDING_ONLY;
import static dev.muster.domain.delivery.Selection.REJECTED_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final String ACCEPTED = "accepted@example.com";
    private static final String CHANGED = "changed@example.com";
    private static final String BAD = "bad@example.com";
    private static final String CONFLICT = "conflict@example.com";
    private static final String NEW = "new@example.com";

    private final DeliveryFixture office = new DeliveryFixture();
    private final ScriptedSink sink = office.sink;

    /** One contact in each state. */
    @BeforeEach
    void delivery() {
        for (String address : List.of(ACCEPTED, CHANGED, BAD, CONFLICT)) {
            office.with(Deliverable.of(address));
        }
        sink.usually(batch -> {
            sink.naming(contact -> contact.address().equals(BAD), Refusal.forGood(RefusalCode.VALUE_REFUSED, "Never."))
                    .to(batch);
            return new BatchAnswer.Taken(Map.of(
                    new ContactId(BAD),
                    Refusal.forGood(RefusalCode.VALUE_REFUSED, "Never."),
                    new ContactId(CONFLICT),
                    Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Not now.")));
        });
        office.deliver();
        sink.usually(sink::take);
        sink.sent.clear();
        office.with(Deliverable.of(CHANGED).attribute("city", "Ulm")).with(Deliverable.of(NEW));
    }

    @Test
    void dueIsWhatTheSinkDoesNotHaveAndMayTake() {
        DeliveryReport report = office.deliver(DUE);

        assertThat(sent()).containsExactlyInAnyOrder(CHANGED, CONFLICT, NEW);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_GOOD)).isEqualTo(1);
    }

    @Test
    void pendingIsWhatNobodyHasRefused() {
        DeliveryReport report = office.deliver(PENDING_ONLY);

        assertThat(sent()).containsExactlyInAnyOrder(CHANGED, NEW);
        assertThat(report.count(DeliveryOutcome.REJECTED_FOR_NOW)).isEqualTo(1);
    }

    @Test
    void rejectedIsWhatWasRefused() {
        DeliveryReport report = office.deliver(REJECTED_ONLY);

        assertThat(sent()).containsExactlyInAnyOrder(BAD, CONFLICT);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.pending()).isEqualTo(2);
    }

    @Test
    void allIsAll() {
        DeliveryReport report = office.deliver(ALL);

        assertThat(sent()).containsExactlyInAnyOrder(ACCEPTED, CHANGED, BAD, CONFLICT, NEW);
        assertThat(report.accepted()).isEqualTo(5);
    }

    private List<String> sent() {
        return sink.sent.stream()
                .flatMap(batch -> batch.contacts().stream())
                .map(OutgoingContact::address)
                .toList();
    }
}
