package dev.muster.domain.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Changes to a map that are not made yet. Reads see them. */
final class Overlay<K, V> {

    private final LayeredMap<K, V> base;
    private final Map<K, Optional<V>> changes = new HashMap<>();

    Overlay(LayeredMap<K, V> base) {
        this.base = base;
    }

    Optional<V> find(K key) {
        Optional<V> changed = changes.get(key);
        return changed == null ? base.find(key) : changed;
    }

    void put(K key, V value) {
        changes.put(key, Optional.of(value));
    }

    void remove(K key) {
        changes.put(key, Optional.empty());
    }

    LayeredMap<K, V> applied() {
        return base.with(changes);
    }
}
