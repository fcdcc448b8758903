package dev.muster.domain.attribute;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attribute keys of one workspace at one moment. Immutable. */
public final class AttributeSchema {

    private static final AttributeSchema EMPTY = new AttributeSchema(Map.of());

    private final Map<String, AttributeKey> keys;

    private AttributeSchema(Map<String, AttributeKey> keys) {
        this.keys = keys;
    }

    /** A schema without keys. */
    public static AttributeSchema empty() {
        return EMPTY;
    }

    /** A schema of these keys, in this order; of two with the same name the later one counts. */
    public static AttributeSchema of(Collection<AttributeKey> keys) {
        return EMPTY.with(keys);
    }

    public Optional<AttributeKey> find(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** This schema with keys added or replaced. */
    public AttributeSchema with(Collection<AttributeKey> changed) {
        Map<String, AttributeKey> merged = new LinkedHashMap<>(keys);
        changed.forEach(key -> merged.put(key.key(), key));
        return new AttributeSchema(merged);
    }

    /** All keys, in the order in which they were added. */
    public List<AttributeKey> keys() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeSchema schema && keys.equals(schema.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        return keys.values().toString();
    }
}
