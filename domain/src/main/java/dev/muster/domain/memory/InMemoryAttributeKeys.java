package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.contact.AttributeKeys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attribute keys of one workspace as one transaction sees them. */
final class InMemoryAttributeKeys implements AttributeKeys {

    private final Map<String, StoredKey> keys = new LinkedHashMap<>();
    private final InMemoryContacts contacts;

    InMemoryAttributeKeys(List<StoredKey> before, InMemoryContacts contacts) {
        before.forEach(stored -> keys.put(stored.key().key(), stored));
        this.contacts = contacts;
    }

    List<StoredKey> stored() {
        return List.copyOf(keys.values());
    }

    @Override
    public AttributeSchema schema() {
        return AttributeSchema.of(keys.values().stream().map(StoredKey::key).toList());
    }

    @Override
    public void save(Collection<AttributeKey> saved, Instant at) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        saved.forEach(key -> keys.merge(key.key(), new StoredKey(key, time, time), InMemoryAttributeKeys::replaced));
    }

    private static StoredKey replaced(StoredKey before, StoredKey after) {
        AttributeKey key = before.key()
                .withName(after.key().name())
                .withType(after.key().type())
                .withDescription(after.key().description());
        return new StoredKey(key, before.createdAt(), after.updatedAt());
    }

    @Override
    public boolean remove(String key) {
        boolean wasThere = keys.remove(key) != null;
        if (wasThere) {
            contacts.removeValues(key);
        }
        return wasThere;
    }
}
