package dev.muster.adapters.vendors.formbricks.keys;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DataType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attribute keys under which values can be sent: those that the workspace has, and those that can be created in it. The
 * decision is made when the session begins and does not change; only display names follow the server. For one thread at a
 * time.
 */
public final class SendableKeys {

    /** Every JavaScript object has this member: the server fails on contacts with such a key. */
    private static final String FATAL = "constructor";

    private final Map<String, AttributeKey> ours = new HashMap<>();
    private final Map<String, AttributeKey> atFirst;
    private final Map<String, AttributeKey> now;

    public SendableKeys(Collection<AttributeKey> ours, Map<String, AttributeKey> found) {
        ours.forEach(key -> this.ours.put(key.key(), key));
        this.atFirst = Map.copyOf(found);
        this.now = new HashMap<>(found);
    }

    /** The key as it was when the session began, or as it is to be created; empty if it cannot be created. */
    public Optional<AttributeKey> find(String key) {
        AttributeKey found = atFirst.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        boolean creatable = AttributeKey.isSafe(key) && !AttributeKey.RESERVED.contains(key) && !key.equals(FATAL);
        return creatable ? Optional.of(toCreate(key)) : Optional.empty();
    }

    /** A key without a declared type is text, so that no value is interpreted. */
    private AttributeKey toCreate(String key) {
        AttributeKey own = ours.getOrDefault(key, AttributeKey.custom(key, key, DataType.STRING));
        AttributeKey named = Blanks.isBlank(own.name()) ? own.withName(key) : own;
        return named.type() == DataType.UNTYPED ? named.withType(DataType.STRING) : named;
    }

    boolean isThere(String key) {
        return now.containsKey(key);
    }

    /** Records a key that the workspace has now. */
    void found(Map<String, AttributeKey> keys) {
        now.putAll(keys);
    }

    /** Whether values that were encoded for a key fit the type that the key has at the workspace. */
    boolean isAsExpected(String key) {
        DataType type = now.getOrDefault(key, toCreate(key)).type();
        return type == DataType.STRING
                || find(key).filter(expected -> expected.type() == type).isPresent();
    }

    /** The display name that the workspace has for a key, or had when the session began. */
    public String nameAtFirst(String key) {
        return find(key).map(AttributeKey::name).orElse(key);
    }

    /** The display name that the workspace has for a key now. */
    public String name(String key) {
        AttributeKey known = now.get(key);
        return known == null ? nameAtFirst(key) : known.name();
    }
}
