package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.job.JobId;
import dev.muster.domain.memory.WorkspaceState.StoredContact;
import dev.muster.domain.memory.suppression.StoredExclusions;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The contacts of one workspace as one transaction sees them. */
final class InMemoryContacts implements Contacts {

    private final Overlay<Integer, StoredContact> contacts;
    private final Overlay<ContactId, Integer> numbersById;
    private final Overlay<String, Integer> numbersByEmail;
    private final Overlay<UserId, Integer> numbersByUserId;
    private final Overlay<Integer, List<StatusChange>> statusChanges;
    private final List<Contact> removed = new ArrayList<>();
    private final InMemoryJobs jobs;
    private int size;

    InMemoryContacts(WorkspaceState before, InMemoryJobs jobs) {
        this.jobs = jobs;
        contacts = new Overlay<>(before.contacts());
        numbersById = new Overlay<>(before.numbersById());
        statusChanges = new Overlay<>(before.statusChanges());
        numbersByEmail = new Overlay<>(before.numbersByEmail());
        numbersByUserId = new Overlay<>(before.numbersByUserId());
        size = before.size();
    }

    WorkspaceState state(List<StoredKey> keys, Map<JobId, StoredJob> allJobs, StoredExclusions exclusions) {
        return new WorkspaceState(
                size,
                contacts.applied(),
                numbersById.applied(),
                numbersByEmail.applied(),
                numbersByUserId.applied(),
                statusChanges.applied(),
                keys,
                Map.copyOf(allJobs),
                exclusions);
    }

    List<Contact> removed() {
        return List.copyOf(removed);
    }

    @Override
    public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
        Map<EmailAddress, LookupResult> found = new LinkedHashMap<>();
        for (Lookup lookup : lookups) {
            numbersByEmail
                    .find(lookup.email().key())
                    .flatMap(contacts::find)
                    .ifPresent(stored -> found.put(lookup.email(), known(stored, lookup)));
        }
        return found;
    }

    private static LookupResult known(StoredContact stored, Lookup lookup) {
        boolean unaltered =
                !lookup.fingerprint().isNone() && lookup.fingerprint().equals(stored.fingerprint());
        return unaltered
                ? new LookupResult.Unaltered(stored.contact().id())
                : new LookupResult.Stored(stored.contact());
    }

    @Override
    public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
        Map<UserId, ContactId> holders = new LinkedHashMap<>();
        for (UserId userId : userIds) {
            holder(userId).ifPresent(holder -> holders.put(userId, holder.id()));
        }
        return holders;
    }

    private Optional<Contact> holder(UserId userId) {
        return numbersByUserId
                .find(userId)
                .flatMap(contacts::find)
                .map(StoredContact::contact)
                .filter(contact -> contact.profile().userId().equals(Optional.of(userId)));
    }

    @Override
    public Set<EmailAddress> write(WriteBatch batch) {
        Instant at = batch.at().truncatedTo(ChronoUnit.MILLIS);
        Set<EmailAddress> refused = new LinkedHashSet<>();
        for (Addition addition : batch.additions()) {
            if (!add(addition, at)) {
                refused.add(addition.profile().email());
            }
        }
        for (Change change : batch.changes()) {
            if (!change(change, at, batch.by())) {
                refused.add(change.after().email());
            }
        }
        return refused;
    }

    private boolean add(Addition addition, Instant at) {
        Profile profile = addition.profile();
        if (numbersByEmail.find(profile.email().key()).isPresent()
                || profile.userId().flatMap(this::holder).isPresent()) {
            return false;
        }
        put(size, new StoredContact(new Contact(addition.id(), profile, at, at), addition.fingerprint()));
        size++;
        return true;
    }

    private boolean change(Change change, Instant at, Attribution by) {
        Optional<Integer> number = numbersByEmail.find(change.after().email().key());
        Optional<Contact> before = number.flatMap(contacts::find).map(StoredContact::contact);
        Optional<Contact> holder = change.after().userId().flatMap(this::holder);
        if (!is(before, change.id()) || (holder.isPresent() && !is(holder, change.id()))) {
            return false;
        }
        Contact after =
                new Contact(change.id(), change.after(), before.orElseThrow().createdAt(), at);
        put(number.orElseThrow(), new StoredContact(after, change.fingerprint()));
        recordStatus(number.orElseThrow(), before.orElseThrow(), after, by);
        return true;
    }

    private void recordStatus(int number, Contact before, Contact after, Attribution by) {
        ContactStatus from = before.profile().status();
        ContactStatus to = after.profile().status();
        if (from != to) {
            List<StatusChange> changes =
                    new ArrayList<>(statusChanges.find(number).orElse(List.of()));
            changes.add(new StatusChange(after.id(), from, to, after.updatedAt(), by));
            statusChanges.put(number, List.copyOf(changes));
        }
    }

    @Override
    public Set<ContactId> remove(Collection<ContactId> ids) {
        Set<ContactId> found = new LinkedHashSet<>();
        for (ContactId id : ids) {
            numbersById.find(id).ifPresent(number -> {
                remove(number);
                found.add(id);
            });
        }
        return found;
    }

    private void remove(int number) {
        Contact contact = contacts.find(number).orElseThrow().contact();
        contacts.remove(number);
        numbersById.remove(contact.id());
        numbersByEmail.remove(contact.profile().email().key());
        contact.profile().userId().ifPresent(userId -> {
            if (holder(userId).isEmpty()) {
                numbersByUserId.remove(userId);
            }
        });
        statusChanges.remove(number);
        removed.add(contact);
        jobs.erase(contact.profile().email());
    }

    /** Takes the values under a key away from everybody. */
    void removeValues(String key) {
        for (int number = 0; number < size; number++) {
            Optional<StoredContact> stored = contacts.find(number);
            if (stored.isPresent()) {
                removeValue(number, stored.get().contact(), key);
            }
        }
    }

    private void removeValue(int number, Contact contact, String key) {
        Profile profile = contact.profile();
        Map<String, AttributeValue> values = new TreeMap<>(profile.attributes().values());
        if (values.remove(key) != null) {
            Profile without = new Profile(
                    profile.email(), profile.userId(), profile.status(), profile.tags(), Attributes.of(values));
            put(
                    number,
                    new StoredContact(
                            new Contact(contact.id(), without, contact.createdAt(), contact.updatedAt()),
                            Fingerprint.NONE));
        }
    }

    private static boolean is(Optional<Contact> contact, ContactId id) {
        return contact.map(Contact::id).equals(Optional.of(id));
    }

    private void put(int number, StoredContact stored) {
        Profile profile = stored.contact().profile();
        contacts.put(number, stored);
        numbersById.put(stored.contact().id(), number);
        numbersByEmail.put(profile.email().key(), number);
        profile.userId().ifPresent(userId -> numbersByUserId.put(userId, number));
    }
}
