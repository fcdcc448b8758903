package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Contacts that do everything right until something is overridden. */
class ForwardingContacts implements Contacts {

    final Contacts contacts;

    ForwardingContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    static Contacts findingWrong(
            Contacts right, BiFunction<Contacts, Collection<Lookup>, Map<EmailAddress, LookupResult>> wrong) {
        return new ForwardingContacts(right) {
            @Override
            public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
                return wrong.apply(right, lookups);
            }
        };
    }

    static Contacts writingWrong(Contacts right, BiFunction<Contacts, WriteBatch, Set<EmailAddress>> wrong) {
        return new ForwardingContacts(right) {
            @Override
            public Set<EmailAddress> write(WriteBatch batch) {
                return wrong.apply(right, batch);
            }
        };
    }

    /** What is stored is not what was given. */
    static Contacts storing(Contacts right, UnaryOperator<Profile> wrong) {
        return writingWrong(
                right,
                (contacts, batch) -> contacts.write(new WriteBatch(
                        batch.additions().stream()
                                .map(it -> new Addition(it.id(), wrong.apply(it.profile()), it.fingerprint()))
                                .toList(),
                        batch.changes().stream()
                                .map(it -> new Change(it.id(), it.before(), wrong.apply(it.after()), it.fingerprint()))
                                .toList(),
                        batch.at(),
                        batch.by())));
    }

    /** What is found is not what is stored. */
    static Contacts reading(Contacts right, UnaryOperator<Contact> wrong) {
        return findingWrong(right, (contacts, lookups) -> {
            Map<EmailAddress, LookupResult> found = new HashMap<>(contacts.find(lookups));
            found.replaceAll((email, known) -> known instanceof LookupResult.Stored stored
                    ? new LookupResult.Stored(wrong.apply(stored.contact()))
                    : known);
            return found;
        });
    }

    static Optional<Contact> whole(Contacts contacts, EmailAddress email) {
        LookupResult known =
                contacts.find(List.of(new Lookup(email, Fingerprint.NONE))).get(email);
        return known instanceof LookupResult.Stored stored ? Optional.of(stored.contact()) : Optional.empty();
    }

    static WriteBatch additionsOf(WriteBatch batch, List<Addition> additions) {
        return new WriteBatch(additions, List.of(), batch.at(), batch.by());
    }

    static WriteBatch changesOf(WriteBatch batch, List<Change> changes) {
        return new WriteBatch(List.of(), changes, batch.at(), batch.by());
    }

    @Override
    public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
        return contacts.find(lookups);
    }

    @Override
    public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
        return contacts.holders(userIds);
    }

    @Override
    public Set<EmailAddress> write(WriteBatch batch) {
        return contacts.write(batch);
    }

    @Override
    public Set<ContactId> remove(Collection<ContactId> removed) {
        return contacts.remove(removed);
    }
}
