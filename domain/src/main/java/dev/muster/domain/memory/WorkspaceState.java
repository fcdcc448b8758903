package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.job.JobId;
import dev.muster.domain.memory.suppression.StoredExclusions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everything one workspace holds at one moment. Immutable, so that whoever holds one reads in peace.
 *
 * @param size how many contacts there ever were; they are numbered from 0 as they are added
 * @param contacts the contacts by number
 * @param numbersById who has an identifier
 * @param numbersByEmail who has an address, by its key
 * @param numbersByUserId who took a userId last; whether they still hold it, their contact says
 * @param statusChanges how the status of contacts changed, by their number
 * @param keys the attribute keys, in the order in which they were added
 * @param jobs the import jobs
 * @param exclusions who is kept out
 */
record WorkspaceState(
        int size,
        LayeredMap<Integer, StoredContact> contacts,
        LayeredMap<ContactId, Integer> numbersById,
        LayeredMap<String, Integer> numbersByEmail,
        LayeredMap<UserId, Integer> numbersByUserId,
        LayeredMap<Integer, List<StatusChange>> statusChanges,
        List<StoredKey> keys,
        Map<JobId, StoredJob> jobs,
        StoredExclusions exclusions) {

    /** That of a workspace of which nobody knows since when it is there. */
    static final WorkspaceState EMPTY = initial(Instant.EPOCH);

    static WorkspaceState initial(Instant at) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return new WorkspaceState(
                0,
                LayeredMap.empty(),
                LayeredMap.empty(),
                LayeredMap.empty(),
                LayeredMap.empty(),
                LayeredMap.empty(),
                AttributeKey.DEFAULTS.stream()
                        .map(key -> new StoredKey(key, time, time))
                        .toList(),
                Map.of(),
                StoredExclusions.NONE);
    }

    void readAll(Consumer<Contact> reader) {
        for (int number = 0; number < size; number++) {
            contacts.find(number).map(StoredContact::contact).ifPresent(reader);
        }
    }

    WorkspaceState withJobs(Map<JobId, StoredJob> changed) {
        return new WorkspaceState(
                size,
                contacts,
                numbersById,
                numbersByEmail,
                numbersByUserId,
                statusChanges,
                keys,
                Map.copyOf(changed),
                exclusions);
    }

    /** A contact and the fingerprint it was written with. */
    record StoredContact(Contact contact, Fingerprint fingerprint) {}
}
