package dev.muster.domain.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.delivery.ContactSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Contacts that are edited and removed while they are delivered. */
record EditableContacts(Map<String, Deliverable> contacts) implements ContactSource {

    @Override
    public void readAll(Consumer<Deliverable> reader) {
        List.copyOf(contacts.values()).forEach(reader);
    }

    @Override
    public Map<ContactId, Deliverable> find(Collection<ContactId> ids) {
        return now().find(ids);
    }

    @Override
    public Collection<AttributeKey> keys() {
        return now().keys();
    }

    private ContactSource now() {
        return ContactSource.of(contacts.values());
    }
}
