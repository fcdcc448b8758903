package dev.muster.adapters.jdbi.preview;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts in a temporary table that starts empty: whoever a call may meet is fetched from the store just before. So a
 * preview costs what its rows cost, however many contacts the workspace has.
 *
 * @param temporary the temporary table's
 * @param stored the store's
 */
record PreviewContacts(Contacts temporary, ContactFetcher stored) implements Contacts {

    @Override
    public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
        stored.fetchByEmailKey(
                lookups.stream().map(lookup -> lookup.email().key()).toList());
        return temporary.find(lookups);
    }

    @Override
    public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
        stored.fetchByUserId(userIds.stream().map(UserId::value).toList());
        return temporary.holders(userIds);
    }

    @Override
    public Set<EmailAddress> write(WriteBatch batch) {
        List<Addition> additions = batch.additions();
        List<Change> changes = batch.changes();
        stored.fetchByEmailKey(additions.stream()
                .map(addition -> addition.profile().email().key())
                .toList());
        stored.fetchByUserId(additions.stream()
                .map(addition -> addition.profile().userId())
                .flatMap(Optional::stream)
                .map(UserId::value)
                .toList());
        stored.fetchById(changes.stream().map(change -> change.id().value()).toList());
        stored.fetchByUserId(changes.stream()
                .map(change -> change.after().userId())
                .flatMap(Optional::stream)
                .map(UserId::value)
                .toList());
        return temporary.write(batch);
    }

    @Override
    public Set<ContactId> remove(Collection<ContactId> contacts) {
        List<String> ids = contacts.stream().map(ContactId::value).toList();
        stored.fetchById(ids);
        return stored.remove(ids);
    }
}
