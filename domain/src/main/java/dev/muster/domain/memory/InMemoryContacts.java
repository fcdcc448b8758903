package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.memory.WorkspaceState.StoredContact;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.Known;
import dev.muster.domain.port.out.Lookup;
import dev.muster.domain.port.out.WriteBatch;
import dev.muster.domain.port.out.WriteBatch.Addition;
import dev.muster.domain.port.out.WriteBatch.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contacts of one workspace as one transaction sees them. */
final class InMemoryContacts implements Contacts {

    private final Overlay<Integer, StoredContact> contacts;
    private final Overlay<String, Integer> numbersByEmail;
    private final Overlay<UserId, Integer> numbersByUserId;
    private int size;

    InMemoryContacts(WorkspaceState before) {
        contacts = new Overlay<>(before.contacts());
        numbersByEmail = new Overlay<>(before.numbersByEmail());
        numbersByUserId = new Overlay<>(before.numbersByUserId());
        size = before.size();
    }

    WorkspaceState state(AttributeSchema schema) {
        return new WorkspaceState(
                size, contacts.applied(), numbersByEmail.applied(), numbersByUserId.applied(), schema);
    }

    @Override
    public Map<EmailAddress, Known> find(Collection<Lookup> lookups) {
        Map<EmailAddress, Known> found = new LinkedHashMap<>();
        for (Lookup lookup : lookups) {
            numbersByEmail
                    .find(lookup.email().key())
                    .flatMap(contacts::find)
                    .ifPresent(stored -> found.put(lookup.email(), known(stored, lookup)));
        }
        return found;
    }

    private static Known known(StoredContact stored, Lookup lookup) {
        boolean unaltered =
                !lookup.fingerprint().isNone() && lookup.fingerprint().equals(stored.fingerprint());
        return unaltered ? new Known.Unaltered(stored.contact().id()) : new Known.Stored(stored.contact());
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
            if (!change(change, at)) {
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

    private boolean change(Change change, Instant at) {
        Optional<Integer> number = numbersByEmail.find(change.after().email().key());
        Optional<Contact> before = number.flatMap(contacts::find).map(StoredContact::contact);
        Optional<Contact> holder = change.after().userId().flatMap(this::holder);
        if (!is(before, change.id()) || (holder.isPresent() && !is(holder, change.id()))) {
            return false;
        }
        Contact after =
                new Contact(change.id(), change.after(), before.orElseThrow().createdAt(), at);
        put(number.orElseThrow(), new StoredContact(after, change.fingerprint()));
        return true;
    }

    private static boolean is(Optional<Contact> contact, ContactId id) {
        return contact.map(Contact::id).equals(Optional.of(id));
    }

    private void put(int number, StoredContact stored) {
        Profile profile = stored.contact().profile();
        contacts.put(number, stored);
        numbersByEmail.put(profile.email().key(), number);
        profile.userId().ifPresent(userId -> numbersByUserId.put(userId, number));
    }
}
