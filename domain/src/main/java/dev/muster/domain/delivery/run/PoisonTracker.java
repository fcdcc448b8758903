package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
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
final class PoisonTracker {

    private static final Refusal POISONED = Refusal.forNow(
            RefusalCode.SINK_FAILED, "The sink fails on every request with this contact, and not on others.");

    private final Map<ContactId, PreparedContact> suspects = new LinkedHashMap<>();
    private final Set<ContactId> refused = new HashSet<>();
    private final Set<ContactId> conflicts = new HashSet<>();

    void suspect(PreparedContact preparedContact) {
        suspects.put(preparedContact.outgoing().id(), preparedContact);
    }

    /** Contacts that are sent again, or due anew, are judged by what becomes of that. */
    void clear(Collection<PreparedContact> preparedContacts) {
        preparedContacts.forEach(
                preparedContact -> suspects.remove(preparedContact.outgoing().id()));
    }

    /** Rejects the suspects; answers how many. */
    int confirm(LedgerUpdate ledgerUpdate) {
        int convicted = suspects.size();
        suspects.values().forEach(suspect -> ledgerUpdate.reject(suspect, POISONED));
        refused.addAll(suspects.keySet());
        suspects.clear();
        return convicted;
    }

    /** The sink has refused a contact. */
    void recordRefusal(PreparedContact preparedContact, Refusal refusal) {
        refused.add(preparedContact.outgoing().id());
        if (refusal.code() == RefusalCode.USER_ID_TAKEN) {
            conflicts.add(preparedContact.outgoing().id());
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
