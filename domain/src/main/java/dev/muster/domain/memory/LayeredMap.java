package dev.muster.domain.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable map that is cheap to change: a change is a thin layer over the older ones. A layer is at least twice as
 * large as the one above it, so there are few of them, and an entry is copied as few times. A removed entry is an empty one,
 * which hides those below.
 */
final class LayeredMap<K, V> {

    /** Newest first. No layer is written to any more. */
    private final List<Map<K, Optional<V>>> layers;

    private LayeredMap(List<Map<K, Optional<V>>> layers) {
        this.layers = layers;
    }

    static <K, V> LayeredMap<K, V> empty() {
        return new LayeredMap<>(List.of());
    }

    Optional<V> find(K key) {
        for (Map<K, Optional<V>> layer : layers) {
            Optional<V> value = layer.get(key);
            if (value != null) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** This map with entries added or replaced, or, where the new value is empty, removed. */
    LayeredMap<K, V> with(Map<K, Optional<V>> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<K, Optional<V>> top = new HashMap<>(changes);
        int merged = 0;
        while (merged < layers.size() && layers.get(merged).size() < 2 * top.size()) {
            Map<K, Optional<V>> below = new HashMap<>(layers.get(merged));
            below.putAll(top);
            top = below;
            merged++;
        }
        List<Map<K, Optional<V>>> next = new ArrayList<>(layers.size() - merged + 1);
        next.add(top);
        next.addAll(layers.subList(merged, layers.size()));
        return new LayeredMap<>(next);
    }
}
