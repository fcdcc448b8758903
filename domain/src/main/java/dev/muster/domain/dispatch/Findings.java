package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Refusal;
import dev.muster.domain.delivery.RefusalCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a delivery has found out about single contacts. A contact on which the sink failed alone is suspect, and guilty as
 * soon as the sink takes another one. Not thread-safe.
 */
final class Findings {

    private static final Refusal GUILTY = Refusal.forNow(
            RefusalCode.SINK_FAILED, "The sink fails on every request with this contact, and not on others.");

    private final Map<ContactId, Parcel> suspects = new LinkedHashMap<>();
    private final Set<ContactId> refused = new HashSet<>();
    private final Set<ContactId> conflicts = new HashSet<>();

    void suspect(Parcel parcel) {
        suspects.put(parcel.outgoing().id(), parcel);
    }

    /** Contacts that are sent again, or due anew, are judged by what becomes of that. */
    void acquit(Collection<Parcel> parcels) {
        parcels.forEach(parcel -> suspects.remove(parcel.outgoing().id()));
    }

    /** Rejects the suspects; answers how many. */
    int convict(Changes changes) {
        int convicted = suspects.size();
        suspects.values().forEach(suspect -> changes.reject(suspect, GUILTY));
        refused.addAll(suspects.keySet());
        suspects.clear();
        return convicted;
    }

    /** The sink has refused a contact. */
    void refuse(Parcel parcel, Refusal refusal) {
        refused.add(parcel.outgoing().id());
        if (refusal.code() == RefusalCode.USER_ID_TAKEN) {
            conflicts.add(parcel.outgoing().id());
        }
    }

    /** Whether the sink has refused this contact. */
    boolean isRefused(ContactId contact) {
        return refused.contains(contact);
    }

    /** Who was refused for a userId that somebody else has, since this was last asked; sorted. */
    List<ContactId> conflicts() {
        List<ContactId> sorted = conflicts.stream()
                .sorted(Comparator.comparing(ContactId::value))
                .toList();
        conflicts.clear();
        return sorted;
    }
}
