package dev.muster.adapters.jdbi.preview;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.port.out.contact.AttributeKeys;
import java.time.Instant;
import java.util.Collection;

/**
 * Attribute keys in a temporary table that starts with all of them. Before one is removed, whoever may have a value under
 * it is fetched from the store.
 *
 * @param temporary the temporary table's
 * @param stored the store's contacts
 */
record PreviewKeys(AttributeKeys temporary, ContactFetcher stored) implements AttributeKeys {

    @Override
    public AttributeSchema schema() {
        return temporary.schema();
    }

    @Override
    public void save(Collection<AttributeKey> keys, Instant at) {
        temporary.save(keys, at);
    }

    @Override
    public boolean remove(String key) {
        stored.fetchByAttributeKey(key);
        return temporary.remove(key);
    }
}
