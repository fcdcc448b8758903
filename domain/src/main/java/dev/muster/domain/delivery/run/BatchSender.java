package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.run.SubBatch.PriorDelivery;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch.Effort;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.in.DeliveryListener;
import dev.muster.domain.port.out.delivery.SinkSession;
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
final class BatchSender {

    private final SinkSession session;
    private final ScopedLedger scopedLedger;
    private final DeliveryCounts deliveryCounts;
    private final FailurePolicy failurePolicy;
    private final IdSource ids;
    private final DeliveryListener listener;
    private final KeyPreparation preparation;
    private final PoisonTracker poisonTracker;
    private final Set<BatchId> sentBatches = new HashSet<>();
    private boolean hasRequeued;
    private long batches;
    private long answeredContacts;

    BatchSender(
            SinkSession session,
            ScopedLedger register,
            DeliveryCounts tally,
            FailurePolicy course,
            KeyPreparation preparation,
            PoisonTracker findings,
            IdSource ids,
            DeliveryListener listener) {
        this.session = session;
        this.scopedLedger = register;
        this.deliveryCounts = tally;
        this.failurePolicy = course;
        this.preparation = preparation;
        this.poisonTracker = findings;
        this.ids = ids;
        this.listener = listener;
    }

    /** How often batches were sent. */
    long batches() {
        return batches;
    }

    /** Whether this delivery has sent a batch of this name. */
    boolean hasSent(BatchId id) {
        return sentBatches.contains(id);
    }

    /** Whether contacts were put back since this was last asked. */
    boolean hasRequeued() {
        boolean answer = hasRequeued;
        hasRequeued = false;
        return answer;
    }

    /** Sends contacts that are due as one batch, or as many as it takes. */
    void send(List<PreparedContact> parcels) {
        if (failurePolicy.canContinue() && preparation.prepare(parcels)) {
            sendAll(markSent(newBatchId(parcels), parcels, PriorDelivery.NONE));
        }
    }

    /** Sends a batch whose outcome is unknown under its own name. */
    void resend(BatchId id, List<PreparedContact> parcels) {
        if (failurePolicy.canContinue() && preparation.prepare(parcels)) {
            sendAll(markSent(id, parcels, PriorDelivery.POSSIBLE));
        }
    }

    /** Contacts whose batch is not what it was are due anew. */
    void requeue(List<PreparedContact> parcels) {
        LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
        parcels.forEach(changes::requeue);
        changes.save();
        poisonTracker.clear(parcels);
        hasRequeued |= !parcels.isEmpty();
    }

    /** What never got there stands where it stood. */
    private void restore(SubBatch part) {
        LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
        part.contacts().forEach(changes::restore);
        changes.save();
    }

    /** Settles a contact that cannot be sent as it is, unless it stands so already. */
    void rejectUnsent(PreparedContact parcel) {
        parcel.refusal()
                .filter(refusal -> !parcel.entry().refusal().equals(Optional.of(refusal)))
                .ifPresent(refusal -> {
                    LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
                    changes.rejectUnsent(parcel, refusal);
                    changes.save();
                });
    }

    /** Ends a delivery that got through: whoever failed alone to the last, while others were taken, is guilty. */
    void finish() {
        if (failurePolicy.hasSucceeded()) {
            LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
            poisonTracker.confirm(changes);
            changes.save();
        }
    }

    private void sendAll(SubBatch first) {
        Deque<SubBatch> parts = new ArrayDeque<>(List.of(first));
        Effort effort = Effort.FULL;
        while (!parts.isEmpty() && failurePolicy.canContinue()) {
            SubBatch part = parts.pop();
            batches++;
            sentBatches.add(part.id());
            poisonTracker.clear(part.contacts());
            List<SubBatch> again = apply(part, session.send(part.batch(effort)));
            effort = Effort.PROBE;
            for (int i = again.size() - 1; i >= 0; i--) {
                parts.push(again.get(i));
            }
            listener.progressed(Math.min(answeredContacts, deliveryCounts.due()), deliveryCounts.due());
        }
        parts.stream()
                .filter(part -> part.priorDelivery() == PriorDelivery.NONE)
                .forEach(this::restore);
    }

    private SubBatch markSent(BatchId id, List<PreparedContact> parcels, PriorDelivery past) {
        LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
        SubBatch part = changes.markSent(id, parcels, past);
        changes.save();
        return part;
    }

    /** What has to be sent again. */
    private List<SubBatch> apply(SubBatch part, BatchAnswer answer) {
        List<PreparedContact> parcels = part.contacts();
        if (answer instanceof BatchAnswer.Taken taken) {
            failurePolicy.recordAccepted();
            return apply(BatchOutcome.of(parcels, taken), part.priorDelivery());
        }
        if (answer instanceof BatchAnswer.TakenInPart taken) {
            failurePolicy.recordAccepted();
            return apply(BatchOutcome.of(parcels, taken), PriorDelivery.POSSIBLE);
        }
        if (answer instanceof BatchAnswer.Refused refused) {
            if (parcels.size() == 1) {
                failurePolicy.recordSingleRefusal(refused.reason().detail());
            } else {
                failurePolicy.recordAnswer();
            }
            return apply(BatchOutcome.of(parcels, refused), part.priorDelivery());
        }
        return handleUnsettled(part, answer);
    }

    /** All that comes of an answer is entered at once: what is left of a batch must not pass for the batch. */
    private List<SubBatch> apply(BatchOutcome settlement, PriorDelivery past) {
        LedgerUpdate changes = new LedgerUpdate(scopedLedger, deliveryCounts);
        settlement.accepted().forEach(changes::accept);
        settlement.rejected().forEach((parcel, refusal) -> {
            changes.reject(parcel, refusal);
            poisonTracker.recordRefusal(parcel, refusal);
        });
        if (!settlement.accepted().isEmpty()) {
            answeredContacts += poisonTracker.confirm(changes);
        }
        answeredContacts += settlement.accepted().size() + settlement.rejected().size();
        return markSent(settlement.resend(), past, changes);
    }

    private List<SubBatch> markSent(List<List<PreparedContact>> groups, PriorDelivery past, LedgerUpdate changes) {
        List<SubBatch> parts = groups.stream()
                .map(group -> changes.markSent(newBatchId(group), group, past))
                .toList();
        changes.save();
        return parts;
    }

    private BatchId newBatchId(List<PreparedContact> parcels) {
        return BatchId.of(ids.next(), parcels.size());
    }

    /** The answer settles nothing. */
    private List<SubBatch> handleUnsettled(SubBatch part, BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Failed failed) {
            return bisect(part, failed.reason());
        }
        if (answer instanceof BatchAnswer.Lost lost) {
            if (part.priorDelivery() == PriorDelivery.POSSIBLE && failurePolicy.hasSucceeded()) {
                return bisect(part, lost.reason());
            }
            failurePolicy.recordLostAnswer(lost.reason());
            return List.of();
        }
        if (answer instanceof BatchAnswer.Postponed postponed && failurePolicy.canContinue()) {
            failurePolicy.end(DeliveryEnding.POSTPONED, postponed.reason());
        } else if (answer instanceof BatchAnswer.Closed closed) {
            failurePolicy.end(DeliveryEnding.CLOSED, closed.reason());
        }
        if (part.priorDelivery() == PriorDelivery.NONE) {
            restore(part);
        }
        return List.of();
    }

    /**
     * Searches by halves for the contact on which the sink fails. Whoever is alone is suspect until another is taken, unless
     * it is known for that.
     */
    private List<SubBatch> bisect(SubBatch part, String reason) {
        if (part.contacts().size() == 1) {
            PreparedContact alone = part.contacts().get(0);
            failurePolicy.recordSingleFailure(reason);
            if (alone.isPoisoned()) {
                restore(part);
            } else {
                poisonTracker.suspect(alone);
            }
            return List.of();
        }
        if (!failurePolicy.recordBatchFailure(reason)) {
            return List.of();
        }
        return markSent(
                BatchOutcome.halves(part.contacts()),
                PriorDelivery.POSSIBLE,
                new LedgerUpdate(scopedLedger, deliveryCounts));
    }
}
