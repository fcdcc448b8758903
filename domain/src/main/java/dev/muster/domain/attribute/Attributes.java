package dev.muster.domain.attribute;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attribute values of one contact, sorted by key, so that equal attributes always print alike. Immutable. The
 * email address and the userId are identity and do not appear in here.
 *
 * @param values the values by key
 */
public record Attributes(SortedMap<String, AttributeValue> values) {

    public static final Attributes NONE = new Attributes(new TreeMap<>());

    public Attributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Attributes of(Map<String, AttributeValue> values) {
        return values.isEmpty() ? NONE : new Attributes(new TreeMap<>(values));
    }

    public Optional<AttributeValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
