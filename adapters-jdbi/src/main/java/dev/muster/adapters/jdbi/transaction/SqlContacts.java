package dev.muster.adapters.jdbi.transaction;

import dev.muster.adapters.jdbi.contact.ContactLookup;
import dev.muster.adapters.jdbi.contact.ContactWriter;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The contacts of one workspace in one transaction.
 *
 * @param lookup reads
 * @param writer writes
 * @param removal removes
 */
record SqlContacts(ContactLookup lookup, ContactWriter writer, ContactRemoval removal) implements Contacts {

    @Override
    public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
        return lookups.isEmpty() ? Map.of() : lookup.find(lookups);
    }

    @Override
    public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
        return userIds.isEmpty() ? Map.of() : lookup.holders(userIds);
    }

    @Override
    public Set<EmailAddress> write(WriteBatch batch) {
        return batch.isEmpty() ? Set.of() : writer.write(batch);
    }

    @Override
    public Set<ContactId> remove(Collection<ContactId> contacts) {
        return contacts.isEmpty() ? Set.of() : removal.remove(contacts);
    }
}
