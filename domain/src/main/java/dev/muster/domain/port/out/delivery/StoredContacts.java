package dev.muster.domain.port.out.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The contacts of a workspace, to be delivered. Thread-safe. */
public final class StoredContacts implements ContactSource {

    private final ContactStore store;
    private final WorkspaceId workspace;

    public StoredContacts(ContactStore store, WorkspaceId workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    @Override
    public void readAll(Consumer<Deliverable> reader) {
        store.readAll(workspace, contact -> reader.accept(deliverable(contact)));
    }

    @Override
    public Map<ContactId, Deliverable> find(Collection<ContactId> contacts) {
        return store.view(workspace, view -> {
            Map<ContactId, Deliverable> found = new LinkedHashMap<>();
            contacts.forEach(id -> view.contact(id).ifPresent(contact -> found.put(id, deliverable(contact))));
            return found;
        });
    }

    @Override
    public Collection<AttributeKey> keys() {
        return store.view(
                workspace, view -> view.keys().stream().map(StoredKey::key).toList());
    }

    private static Deliverable deliverable(Contact contact) {
        return new Deliverable(contact.id(), contact.profile());
    }
}
