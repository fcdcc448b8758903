package dev.muster.adapters.jdbi;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.Known;
import dev.muster.domain.port.out.Lookup;
import dev.muster.domain.port.out.WriteBatch;
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
    public Map<EmailAddress, Known> find(Collection<Lookup> lookups) {
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
