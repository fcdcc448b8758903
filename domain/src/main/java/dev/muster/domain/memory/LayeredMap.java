package dev.muster.domain.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable map that is cheap to change: a change is a thin layer over the older ones. A layer is at least twice as
 * large as the one above it, so there are few of them, and an entry is copied as few times.
 */
final class LayeredMap<K, V> {

    /** Newest first. No layer is written to any more. */
    private final List<Map<K, V>> layers;

    private LayeredMap(List<Map<K, V>> layers) {
        this.layers = layers;
    }

    static <K, V> LayeredMap<K, V> empty() {
        return new LayeredMap<>(List.of());
    }

    Optional<V> find(K key) {
        for (Map<K, V> layer : layers) {
            V value = layer.get(key);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** This map with entries added or replaced. */
    LayeredMap<K, V> with(Map<K, V> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<K, V> top = new HashMap<>(changes);
        int merged = 0;
        while (merged < layers.size() && layers.get(merged).size() < 2 * top.size()) {
            Map<K, V> below = new HashMap<>(layers.get(merged));
            below.putAll(top);
            top = below;
            merged++;
        }
        List<Map<K, V>> next = new ArrayList<>(layers.size() - merged + 1);
        next.add(top);
        next.addAll(layers.subList(merged, layers.size()));
        return new LayeredMap<>(next);
    }
}
