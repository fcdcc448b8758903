package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer means for the contacts of a batch.
 *
 * @param accepted those that are there
 * @param rejected those that are refused
 * @param resend groups that are to be sent again, each as a batch of its own
 */
record BatchOutcome(
        List<PreparedContact> accepted, Map<PreparedContact, Refusal> rejected, List<List<PreparedContact>> resend) {

    /** Whoever was not named is there. */
    static BatchOutcome of(List<PreparedContact> batch, BatchAnswer.Taken answer) {
        BatchOutcome batchOutcome = named(batch, answer.refused());
        return new BatchOutcome(batchOutcome.rest(batch), batchOutcome.rejected, List.of());
    }

    /** Whoever was not named is sorted out by halves. */
    static BatchOutcome of(List<PreparedContact> batch, BatchAnswer.TakenInPart answer) {
        BatchOutcome batchOutcome = named(batch, answer.named());
        List<PreparedContact> rest = batchOutcome.rest(batch);
        int unnamed = answer.refusedContacts() - batchOutcome.rejected.size();
        if (unnamed <= 0) {
            return new BatchOutcome(rest, batchOutcome.rejected, List.of());
        }
        if (unnamed >= rest.size()) {
            rest.forEach(preparedContact -> batchOutcome.rejected.put(preparedContact, answer.reason()));
            return batchOutcome;
        }
        return new BatchOutcome(List.of(), batchOutcome.rejected, halves(rest));
    }

    /** The named ones are sorted out at once; if nobody was named, the culprit is found by halves. */
    static BatchOutcome of(List<PreparedContact> batch, BatchAnswer.Refused answer) {
        BatchOutcome batchOutcome = named(batch, answer.named());
        List<PreparedContact> rest = batchOutcome.rest(batch);
        if (!batchOutcome.rejected.isEmpty()) {
            return new BatchOutcome(List.of(), batchOutcome.rejected, rest.isEmpty() ? List.of() : List.of(rest));
        }
        if (batch.size() == 1) {
            batchOutcome.rejected.put(batch.get(0), answer.reason());
            return batchOutcome;
        }
        return new BatchOutcome(List.of(), batchOutcome.rejected, halves(batch));
    }

    /** Two batches of a batch with at least two contacts. */
    static List<List<PreparedContact>> halves(List<PreparedContact> batch) {
        int middle = (batch.size() + 1) / 2;
        return List.of(List.copyOf(batch.subList(0, middle)), List.copyOf(batch.subList(middle, batch.size())));
    }

    private static BatchOutcome named(List<PreparedContact> batch, Map<ContactId, Refusal> named) {
        Map<PreparedContact, Refusal> rejected = new LinkedHashMap<>();
        for (PreparedContact preparedContact : batch) {
            if (named.containsKey(preparedContact.outgoing().id())) {
                rejected.put(
                        preparedContact, named.get(preparedContact.outgoing().id()));
            }
        }
        return new BatchOutcome(List.of(), rejected, List.of());
    }

    private List<PreparedContact> rest(List<PreparedContact> batch) {
        List<PreparedContact> rest = new ArrayList<>(batch);
        rest.removeAll(rejected.keySet());
        return List.copyOf(rest);
    }
}
