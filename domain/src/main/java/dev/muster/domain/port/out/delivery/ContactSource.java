package dev.muster.domain.port.out.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Contacts that may be delivered. */
public interface ContactSource {

    /** Hands every contact to the reader, each once. */
    void readAll(Consumer<Deliverable> reader);

    /** Those of the contacts asked for that are still there, as they are now. */
    Map<ContactId, Deliverable> find(Collection<ContactId> contacts);

    /** The attribute keys that contacts may use. */
    Collection<AttributeKey> keys();

    /**
     * A list of contacts that nobody stores. Their attributes are text, under keys that are named as they are called.
     *
     * @throws IllegalArgumentException if two contacts are the same one
     */
    static ContactSource of(Collection<Deliverable> contacts) {
        Map<ContactId, Deliverable> byId = new LinkedHashMap<>();
        Map<String, AttributeKey> keys = new TreeMap<>();
        for (Deliverable contact : contacts) {
            if (byId.putIfAbsent(contact.id(), contact) != null) {
                throw new IllegalArgumentException("twice in the list: " + contact.id());
            }
            for (String key : contact.profile().attributes().values().keySet()) {
                keys.computeIfAbsent(key, name -> AttributeKey.custom(name, name, DataType.STRING));
            }
        }
        AttributeKey.DEFAULTS.forEach(key -> keys.put(key.key(), key));
        return new ListedContacts(byId, List.copyOf(keys.values()));
    }
}
