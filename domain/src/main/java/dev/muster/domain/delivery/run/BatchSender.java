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
            ScopedLedger scopedLedger,
            DeliveryCounts deliveryCounts,
            FailurePolicy failurePolicy,
            KeyPreparation preparation,
            PoisonTracker poisonTracker,
            IdSource ids,
            DeliveryListener listener) {
        this.session = session;
        this.scopedLedger = scopedLedger;
        this.deliveryCounts = deliveryCounts;
        this.failurePolicy = failurePolicy;
        this.preparation = preparation;
        this.poisonTracker = poisonTracker;
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
    void send(List<PreparedContact> preparedContacts) {
        if (failurePolicy.canContinue() && preparation.prepare(preparedContacts)) {
            sendAll(markSent(newBatchId(preparedContacts), preparedContacts, PriorDelivery.NONE));
        }
    }

    /** Sends a batch whose outcome is unknown under its own name. */
    void resend(BatchId id, List<PreparedContact> preparedContacts) {
        if (failurePolicy.canContinue() && preparation.prepare(preparedContacts)) {
            sendAll(markSent(id, preparedContacts, PriorDelivery.POSSIBLE));
        }
    }

    /** Contacts whose batch is not what it was are due anew. */
    void requeue(List<PreparedContact> preparedContacts) {
        LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
        preparedContacts.forEach(ledgerUpdate::requeue);
        ledgerUpdate.save();
        poisonTracker.clear(preparedContacts);
        hasRequeued |= !preparedContacts.isEmpty();
    }

    /** What never got there stands where it stood. */
    private void restore(SubBatch subBatch) {
        LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
        subBatch.contacts().forEach(ledgerUpdate::restore);
        ledgerUpdate.save();
    }

    /** Settles a contact that cannot be sent as it is, unless it stands so already. */
    void rejectUnsent(PreparedContact preparedContact) {
        preparedContact
                .refusal()
                .filter(refusal -> !preparedContact.entry().refusal().equals(Optional.of(refusal)))
                .ifPresent(refusal -> {
                    LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
                    ledgerUpdate.rejectUnsent(preparedContact, refusal);
                    ledgerUpdate.save();
                });
    }

    /** Ends a delivery that got through: whoever failed alone to the last, while others were taken, is guilty. */
    void finish() {
        if (failurePolicy.hasSucceeded()) {
            LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
            poisonTracker.confirm(ledgerUpdate);
            ledgerUpdate.save();
        }
    }

    private void sendAll(SubBatch first) {
        Deque<SubBatch> subBatches = new ArrayDeque<>(List.of(first));
        Effort effort = Effort.FULL;
        while (!subBatches.isEmpty() && failurePolicy.canContinue()) {
            SubBatch subBatch = subBatches.pop();
            batches++;
            sentBatches.add(subBatch.id());
            poisonTracker.clear(subBatch.contacts());
            List<SubBatch> again = apply(subBatch, session.send(subBatch.batch(effort)));
            effort = Effort.PROBE;
            for (int i = again.size() - 1; i >= 0; i--) {
                subBatches.push(again.get(i));
            }
            listener.progressed(Math.min(answeredContacts, deliveryCounts.due()), deliveryCounts.due());
        }
        subBatches.stream()
                .filter(subBatch -> subBatch.priorDelivery() == PriorDelivery.NONE)
                .forEach(this::restore);
    }

    private SubBatch markSent(BatchId id, List<PreparedContact> preparedContacts, PriorDelivery past) {
        LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
        SubBatch subBatch = ledgerUpdate.markSent(id, preparedContacts, past);
        ledgerUpdate.save();
        return subBatch;
    }

    /** What has to be sent again. */
    private List<SubBatch> apply(SubBatch subBatch, BatchAnswer answer) {
        List<PreparedContact> preparedContacts = subBatch.contacts();
        if (answer instanceof BatchAnswer.Taken taken) {
            failurePolicy.recordAccepted();
            return apply(BatchOutcome.of(preparedContacts, taken), subBatch.priorDelivery());
        }
        if (answer instanceof BatchAnswer.TakenInPart taken) {
            failurePolicy.recordAccepted();
            return apply(BatchOutcome.of(preparedContacts, taken), PriorDelivery.POSSIBLE);
        }
        if (answer instanceof BatchAnswer.Refused refused) {
            if (preparedContacts.size() == 1) {
                failurePolicy.recordSingleRefusal(refused.reason().detail());
            } else {
                failurePolicy.recordAnswer();
            }
            return apply(BatchOutcome.of(preparedContacts, refused), subBatch.priorDelivery());
        }
        return handleUnsettled(subBatch, answer);
    }

    /** All that comes of an answer is entered at once: what is left of a batch must not pass for the batch. */
    private List<SubBatch> apply(BatchOutcome batchOutcome, PriorDelivery past) {
        LedgerUpdate ledgerUpdate = new LedgerUpdate(scopedLedger, deliveryCounts);
        batchOutcome.accepted().forEach(ledgerUpdate::accept);
        batchOutcome.rejected().forEach((preparedContact, refusal) -> {
            ledgerUpdate.reject(preparedContact, refusal);
            poisonTracker.recordRefusal(preparedContact, refusal);
        });
        if (!batchOutcome.accepted().isEmpty()) {
            answeredContacts += poisonTracker.confirm(ledgerUpdate);
        }
        answeredContacts +=
                batchOutcome.accepted().size() + batchOutcome.rejected().size();
        return markSent(batchOutcome.resend(), past, ledgerUpdate);
    }

    private List<SubBatch> markSent(List<List<PreparedContact>> groups, PriorDelivery past, LedgerUpdate ledgerUpdate) {
        List<SubBatch> subBatches = groups.stream()
                .map(group -> ledgerUpdate.markSent(newBatchId(group), group, past))
                .toList();
        ledgerUpdate.save();
        return subBatches;
    }

    private BatchId newBatchId(List<PreparedContact> preparedContacts) {
        return BatchId.of(ids.next(), preparedContacts.size());
    }

    /** The answer settles nothing. */
    private List<SubBatch> handleUnsettled(SubBatch subBatch, BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Failed failed) {
            return bisect(subBatch, failed.reason());
        }
        if (answer instanceof BatchAnswer.Lost lost) {
            if (subBatch.priorDelivery() == PriorDelivery.POSSIBLE && failurePolicy.hasSucceeded()) {
                return bisect(subBatch, lost.reason());
            }
            failurePolicy.recordLostAnswer(lost.reason());
            return List.of();
        }
        if (answer instanceof BatchAnswer.Postponed postponed && failurePolicy.canContinue()) {
            failurePolicy.end(DeliveryEnding.POSTPONED, postponed.reason());
        } else if (answer instanceof BatchAnswer.Closed closed) {
            failurePolicy.end(DeliveryEnding.CLOSED, closed.reason());
        }
        if (subBatch.priorDelivery() == PriorDelivery.NONE) {
            restore(subBatch);
        }
        return List.of();
    }

    /**
     * Searches by halves for the contact on which the sink fails. Whoever is alone is suspect until another is taken, unless
     * it is known for that.
     */
    private List<SubBatch> bisect(SubBatch subBatch, String reason) {
        if (subBatch.contacts().size() == 1) {
            PreparedContact alone = subBatch.contacts().get(0);
            failurePolicy.recordSingleFailure(reason);
            if (alone.isPoisoned()) {
                restore(subBatch);
            } else {
                poisonTracker.suspect(alone);
            }
            return List.of();
        }
        if (!failurePolicy.recordBatchFailure(reason)) {
            return List.of();
        }
        return markSent(
                BatchOutcome.halves(subBatch.contacts()),
                PriorDelivery.POSSIBLE,
                new LedgerUpdate(scopedLedger, deliveryCounts));
    }
}
