package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.BatchAnswer;
import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.DeliveryEnding;
import dev.muster.domain.delivery.OutgoingBatch.Effort;
import dev.muster.domain.dispatch.Part.Past;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.out.DeliveryListener;
import dev.muster.domain.port.out.SinkSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends batches. What is sent is entered as unknown before, under the batch's name, so that a killed process leaves behind
 * what has to be asked again; what was answered is entered after. Not thread-safe.
 */
final class Shipment {

    private final SinkSession session;
    private final Register register;
    private final Tally tally;
    private final Course course;
    private final IdSource ids;
    private final DeliveryListener listener;
    private final Preparation preparation;
    private final Findings findings;
    private final Set<BatchId> begun = new HashSet<>();
    private boolean hasPutBack;
    private long batches;
    private long settled;

    Shipment(
            SinkSession session,
            Register register,
            Tally tally,
            Course course,
            Preparation preparation,
            Findings findings,
            IdSource ids,
            DeliveryListener listener) {
        this.session = session;
        this.register = register;
        this.tally = tally;
        this.course = course;
        this.preparation = preparation;
        this.findings = findings;
        this.ids = ids;
        this.listener = listener;
    }

    /** How often batches were sent. */
    long batches() {
        return batches;
    }

    /** Whether this delivery has sent a batch of this name. */
    boolean hasBegun(BatchId id) {
        return begun.contains(id);
    }

    /** Whether contacts were put back since this was last asked. */
    boolean hasPutBack() {
        boolean answer = hasPutBack;
        hasPutBack = false;
        return answer;
    }

    /** Sends contacts that are due as one batch, or as many as it takes. */
    void send(List<Parcel> parcels) {
        if (course.goesOn() && preparation.of(parcels)) {
            sendAll(begin(name(parcels), parcels, Past.NONE));
        }
    }

    /** Sends a batch whose outcome is unknown under its own name. */
    void repeat(BatchId id, List<Parcel> parcels) {
        if (course.goesOn() && preparation.of(parcels)) {
            sendAll(begin(id, parcels, Past.MAY_HAVE_ARRIVED));
        }
    }

    /** Contacts whose batch is not what it was are due anew. */
    void putBack(List<Parcel> parcels) {
        Changes changes = new Changes(register, tally);
        parcels.forEach(changes::putBack);
        changes.enter();
        findings.acquit(parcels);
        hasPutBack |= !parcels.isEmpty();
    }

    /** What never got there stands where it stood. */
    private void restore(Part part) {
        Changes changes = new Changes(register, tally);
        part.parcels().forEach(changes::restore);
        changes.enter();
    }

    /** Settles a contact that cannot be sent as it is, unless it stands so already. */
    void refuse(Parcel parcel) {
        parcel.refusal()
                .filter(refusal -> !parcel.entry().refusal().equals(Optional.of(refusal)))
                .ifPresent(refusal -> {
                    Changes changes = new Changes(register, tally);
                    changes.rejectUnsent(parcel, refusal);
                    changes.enter();
                });
    }

    /** Ends a delivery that got through: whoever failed alone to the last, while others were taken, is guilty. */
    void close() {
        if (course.hasSucceeded()) {
            Changes changes = new Changes(register, tally);
            findings.convict(changes);
            changes.enter();
        }
    }

    private void sendAll(Part first) {
        Deque<Part> parts = new ArrayDeque<>(List.of(first));
        Effort effort = Effort.FULL;
        while (!parts.isEmpty() && course.goesOn()) {
            Part part = parts.pop();
            batches++;
            begun.add(part.id());
            findings.acquit(part.parcels());
            List<Part> again = settle(part, session.send(part.batch(effort)));
            effort = Effort.PROBE;
            for (int i = again.size() - 1; i >= 0; i--) {
                parts.push(again.get(i));
            }
            listener.progressed(Math.min(settled, tally.due()), tally.due());
        }
        parts.stream().filter(part -> part.past() == Past.NONE).forEach(this::restore);
    }

    private Part begin(BatchId id, List<Parcel> parcels, Past past) {
        Changes changes = new Changes(register, tally);
        Part part = changes.begin(id, parcels, past);
        changes.enter();
        return part;
    }

    /** What has to be sent again. */
    private List<Part> settle(Part part, BatchAnswer answer) {
        List<Parcel> parcels = part.parcels();
        if (answer instanceof BatchAnswer.Taken taken) {
            course.succeeded();
            return settle(Settlement.of(parcels, taken), part.past());
        }
        if (answer instanceof BatchAnswer.TakenInPart taken) {
            course.succeeded();
            return settle(Settlement.of(parcels, taken), Past.MAY_HAVE_ARRIVED);
        }
        if (answer instanceof BatchAnswer.Refused refused) {
            if (parcels.size() == 1) {
                course.refusedAlone(refused.reason().detail());
            } else {
                course.answered();
            }
            return settle(Settlement.of(parcels, refused), part.past());
        }
        return endure(part, answer);
    }

    /** All that comes of an answer is entered at once: what is left of a batch must not pass for the batch. */
    private List<Part> settle(Settlement settlement, Past past) {
        Changes changes = new Changes(register, tally);
        settlement.accepted().forEach(changes::accept);
        settlement.rejected().forEach((parcel, refusal) -> {
            changes.reject(parcel, refusal);
            findings.refuse(parcel, refusal);
        });
        if (!settlement.accepted().isEmpty()) {
            settled += findings.convict(changes);
        }
        settled += settlement.accepted().size() + settlement.rejected().size();
        return begin(settlement.again(), past, changes);
    }

    private List<Part> begin(List<List<Parcel>> groups, Past past, Changes changes) {
        List<Part> parts = groups.stream()
                .map(group -> changes.begin(name(group), group, past))
                .toList();
        changes.enter();
        return parts;
    }

    private BatchId name(List<Parcel> parcels) {
        return BatchId.of(ids.next(), parcels.size());
    }

    /** The answer settles nothing. */
    private List<Part> endure(Part part, BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Failed failed) {
            return search(part, failed.reason());
        }
        if (answer instanceof BatchAnswer.Lost lost) {
            if (part.past() == Past.MAY_HAVE_ARRIVED && course.hasSucceeded()) {
                return search(part, lost.reason());
            }
            course.lost(lost.reason());
            return List.of();
        }
        if (answer instanceof BatchAnswer.Postponed postponed && course.goesOn()) {
            course.end(DeliveryEnding.POSTPONED, postponed.reason());
        } else if (answer instanceof BatchAnswer.Closed closed) {
            course.end(DeliveryEnding.CLOSED, closed.reason());
        }
        if (part.past() == Past.NONE) {
            restore(part);
        }
        return List.of();
    }

    /**
     * Searches by halves for the contact on which the sink fails. Whoever is alone is suspect until another is taken, unless
     * it is known for that.
     */
    private List<Part> search(Part part, String reason) {
        if (part.parcels().size() == 1) {
            Parcel alone = part.parcels().get(0);
            course.failedAlone(reason);
            if (alone.madeSinkFail()) {
                restore(part);
            } else {
                findings.suspect(alone);
            }
            return List.of();
        }
        if (!course.isWorthSplitting(reason)) {
            return List.of();
        }
        return begin(Settlement.halves(part.parcels()), Past.MAY_HAVE_ARRIVED, new Changes(register, tally));
    }
}
