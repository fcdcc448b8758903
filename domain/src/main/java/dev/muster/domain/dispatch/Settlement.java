package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.BatchAnswer;
import dev.muster.domain.delivery.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer means for the contacts of a batch.
 *
 * @param accepted those that are there
 * @param rejected those that are refused
 * @param again groups that are to be sent again, each as a batch of its own
 */
record Settlement(List<Parcel> accepted, Map<Parcel, Refusal> rejected, List<List<Parcel>> again) {

    /** Whoever was not named is there. */
    static Settlement of(List<Parcel> batch, BatchAnswer.Taken answer) {
        Settlement settlement = named(batch, answer.refused());
        return new Settlement(settlement.rest(batch), settlement.rejected, List.of());
    }

    /** Whoever was not named is sorted out by halves. */
    static Settlement of(List<Parcel> batch, BatchAnswer.TakenInPart answer) {
        Settlement settlement = named(batch, answer.named());
        List<Parcel> rest = settlement.rest(batch);
        int unnamed = answer.refusedContacts() - settlement.rejected.size();
        if (unnamed <= 0) {
            return new Settlement(rest, settlement.rejected, List.of());
        }
        if (unnamed >= rest.size()) {
            rest.forEach(parcel -> settlement.rejected.put(parcel, answer.reason()));
            return settlement;
        }
        return new Settlement(List.of(), settlement.rejected, halves(rest));
    }

    /** The named ones are sorted out at once; if nobody was named, the culprit is found by halves. */
    static Settlement of(List<Parcel> batch, BatchAnswer.Refused answer) {
        Settlement settlement = named(batch, answer.named());
        List<Parcel> rest = settlement.rest(batch);
        if (!settlement.rejected.isEmpty()) {
            return new Settlement(List.of(), settlement.rejected, rest.isEmpty() ? List.of() : List.of(rest));
        }
        if (batch.size() == 1) {
            settlement.rejected.put(batch.get(0), answer.reason());
            return settlement;
        }
        return new Settlement(List.of(), settlement.rejected, halves(batch));
    }

    /** Two batches of a batch with at least two contacts. */
    static List<List<Parcel>> halves(List<Parcel> batch) {
        int middle = (batch.size() + 1) / 2;
        return List.of(List.copyOf(batch.subList(0, middle)), List.copyOf(batch.subList(middle, batch.size())));
    }

    private static Settlement named(List<Parcel> batch, Map<ContactId, Refusal> named) {
        Map<Parcel, Refusal> rejected = new LinkedHashMap<>();
        for (Parcel parcel : batch) {
            if (named.containsKey(parcel.outgoing().id())) {
                rejected.put(parcel, named.get(parcel.outgoing().id()));
            }
        }
        return new Settlement(List.of(), rejected, List.of());
    }

    private List<Parcel> rest(List<Parcel> batch) {
        List<Parcel> rest = new ArrayList<>(batch);
        rest.removeAll(rejected.keySet());
        return List.copyOf(rest);
    }
}
