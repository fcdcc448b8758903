package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.StoreTransaction;
import java.util.Collection;

/** Changes to a workspace that nobody else sees until its {@link #state()} is published. */
final class InMemoryTransaction implements StoreTransaction, AttributeKeys {

    private final InMemoryContacts contacts;
    private AttributeSchema schema;

    InMemoryTransaction(WorkspaceState before) {
        contacts = new InMemoryContacts(before);
        schema = before.schema();
    }

    WorkspaceState state() {
        return contacts.state(schema);
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public AttributeKeys attributeKeys() {
        return this;
    }

    @Override
    public AttributeSchema schema() {
        return schema;
    }

    @Override
    public void save(Collection<AttributeKey> keys) {
        schema = schema.with(keys.stream().map(this::saved).toList());
    }

    private AttributeKey saved(AttributeKey key) {
        return schema.find(key.key())
                .map(stored -> stored.withName(key.name()).withType(key.type()))
                .orElse(key);
    }
}
