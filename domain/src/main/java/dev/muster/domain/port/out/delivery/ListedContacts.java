package dev.muster.domain.port.out.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Contacts in memory. */
record ListedContacts(Map<ContactId, Deliverable> byId, Collection<AttributeKey> keys) implements ContactSource {

    @Override
    public void readAll(Consumer<Deliverable> reader) {
        byId.values().forEach(reader);
    }

    @Override
    public Map<ContactId, Deliverable> find(Collection<ContactId> contacts) {
        Map<ContactId, Deliverable> found = new LinkedHashMap<>();
        for (ContactId id : contacts) {
            Optional.ofNullable(byId.get(id)).ifPresent(contact -> found.put(id, contact));
        }
        return found;
    }
}
