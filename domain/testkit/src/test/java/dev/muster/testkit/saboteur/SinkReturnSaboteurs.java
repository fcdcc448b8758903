package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.sink.RecordingSinkUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sinks that break the clauses SK-6, SK-9 and SK-10. */
final class SinkReturnSaboteurs {

    private SinkReturnSaboteurs() {}

    static List<Saboteur<SinkUnderTest>> all() {
        return List.of(
                Saboteur.of("SK-6", "a repetition has a second effect", Repeating::new),
                Saboteur.of("SK-6", "a repetition has a second effect in another session", Forgetful::new),
                Saboteur.of("SK-6", "a repetition is refused", Impatient::new),
                Saboteur.of("SK-9", "who is there is left alone", LeavingAlone::new),
                Saboteur.of("SK-9", "another identifier is another contact", ByIdentifier::new),
                Saboteur.of("SK-9", "what is removed stays, and nobody says so", Hoarding::new),
                Saboteur.of("SK-10", "no status means subscribed", Subscribing::new));
    }

    private static OutgoingContact with(OutgoingContact it, String address, Optional<ContactStatus> status, Tags tags) {
        return new OutgoingContact(it.id(), address, it.userId(), status, tags, it.attributes());
    }

    private static class Repeating extends ForwardingSink {
        final Map<BatchId, SinkSession> seen = new HashMap<>();

        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            if (isSecondEffect(session, batch)) {
                return sendApart(
                        session,
                        batch.contacts().stream()
                                .map(it -> with(it, it.address(), it.status(), Tags.of(Set.of("again"))))
                                .toList());
            }
            return super.send(session, batch);
        }

        boolean isSecondEffect(SinkSession session, OutgoingBatch batch) {
            return seen.put(batch.id(), session) != null;
        }
    }

    private static final class Forgetful extends Repeating {
        @Override
        boolean isSecondEffect(SinkSession session, OutgoingBatch batch) {
            SinkSession before = seen.put(batch.id(), session);
            return before != null && before != session;
        }
    }

    private static final class Impatient extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            boolean isKnown =
                    memory.batches().stream().anyMatch(other -> other.id().equals(batch.id()));
            return isKnown
                    ? new BatchAnswer.Refused(Refusal.forNow(RefusalCode.REFUSED, "had that"), Map.of())
                    : super.send(session, batch);
        }
    }

    private static final class LeavingAlone extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            return sendApart(
                    session,
                    batch.contacts().stream()
                            .filter(contact -> memory.contact(contact.address()).isEmpty())
                            .toList());
        }
    }

    private static final class ByIdentifier extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            List<OutgoingContact> contacts = batch.contacts().stream()
                    .map(it -> isTaken(it) ? with(it, "2." + it.address(), it.status(), it.tags()) : it)
                    .toList();
            return super.send(session, new OutgoingBatch(batch.id(), contacts));
        }

        private boolean isTaken(OutgoingContact contact) {
            return memory.contact(contact.address())
                    .filter(known -> !known.id().equals(contact.id()))
                    .isPresent();
        }
    }

    private static final class Hoarding extends ForwardingSink {
        Hoarding() {
            super(RecordingSinkUnderTest.takingInPart()
                    .limitations(Limitation.NO_REMOVAL)
                    .build());
        }

        @Override
        public SinkCapabilities capabilities() {
            SinkCapabilities known = super.capabilities();
            return new SinkCapabilities(known.mostContacts(), known.mostBytes(), known.requestsPerMinute(), Set.of());
        }
    }

    private static final class Subscribing extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            return super.send(
                    session,
                    new OutgoingBatch(
                            batch.id(),
                            batch.contacts().stream()
                                    .map(it -> with(
                                            it,
                                            it.address(),
                                            it.status().or(() -> Optional.of(ContactStatus.SUBSCRIBED)),
                                            it.tags()))
                                    .toList()));
        }
    }
}
