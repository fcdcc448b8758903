package dev.muster.domain.importing.key;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one import learns about attribute keys, from its first chunk to its last: which it created itself and what the
 * values so far say about their types. Such a key's type may still change; all other keys' types are law.
 */
public final class KeyTracker {

    private final ImportPolicy policy;
    private final Map<String, TypeEvidence> evidence = new HashMap<>();
    private final Set<String> createdKeys = new HashSet<>();
    private final Set<String> loosened = new HashSet<>();

    /** The names that renamed keys had before this import: a name is news if it differs from that one. */
    private final Map<String, String> namesBefore = new HashMap<>();

    public KeyTracker(ImportPolicy policy) {
        this.policy = policy;
    }

    /** Whether this import created the key. */
    boolean isCreatedHere(String key) {
        return createdKeys.contains(key);
    }

    /** Whether the key's type is not what it was before this import, or may not stay what it is now. */
    boolean isTypeProvisional(String key) {
        return createdKeys.contains(key) || loosened.contains(key);
    }

    /** Takes a row's values as evidence for keys that are new. */
    public void observe(Candidate row, AttributeSchema schema) {
        if (policy.onUnknownKey() != OnUnknownKey.CREATE_TYPED) {
            return;
        }
        for (Map.Entry<String, AttributeValue> attribute : row.attributes().entrySet()) {
            String key = attribute.getKey();
            TypeEvidence before = evidence.getOrDefault(key, TypeEvidence.NONE);
            if (before != TypeEvidence.TEXT
                    && (isCreatedHere(key) || schema.find(key).isEmpty())) {
                evidence.put(key, before.and(TypeEvidence.of(attribute.getValue())));
            }
        }
    }

    /** The keys to add or replace after these rows were applied, in the order of their first appearance. */
    public List<AttributeKey> changes(AttributeSchema schema, Collection<Candidate> applied) {
        Map<String, AttributeKey> changed = new LinkedHashMap<>();
        for (Candidate row : applied) {
            for (String key : row.attributes().keySet()) {
                if (schema.find(key).isEmpty() && !changed.containsKey(key)) {
                    create(key, row, changed);
                }
            }
            if (policy.onKeyName() == OnKeyName.RENAME) {
                rename(row, schema, changed);
            }
            if (policy.onTypeMismatch() == OnTypeMismatch.LOOSEN_KEY) {
                loosen(row, schema, changed);
            }
        }
        createdKeys.forEach(key ->
                current(key, schema, changed).ifPresent(known -> changed.put(key, known.withType(type(key)))));
        return changed.values().stream()
                .filter(key -> !schema.find(key.key()).equals(Optional.of(key)))
                .toList();
    }

    private void create(String key, Candidate row, Map<String, AttributeKey> changed) {
        createdKeys.add(key);
        String name = row.row().names().getOrDefault(key, key);
        changed.put(key, AttributeKey.custom(key, name, type(key)));
    }

    private void rename(Candidate row, AttributeSchema schema, Map<String, AttributeKey> changed) {
        row.row().names().forEach((key, name) -> {
            if (row.attributes().containsKey(key) || isIdentity(key)) {
                current(key, schema, changed)
                        .filter(known -> isNewName(known, name))
                        .ifPresent(known -> changed.put(key, known.withName(name)));
            }
        });
    }

    private boolean isNewName(AttributeKey known, String name) {
        return isCreatedHere(known.key())
                || !namesBefore
                        .computeIfAbsent(known.key(), key -> known.name())
                        .equals(name);
    }

    private static boolean isIdentity(String key) {
        return key.equals(AttributeKey.EMAIL) || key.equals(AttributeKey.USER_ID);
    }

    private void loosen(Candidate row, AttributeSchema schema, Map<String, AttributeKey> changed) {
        row.attributes()
                .forEach((key, value) -> current(key, schema, changed)
                        .filter(known -> !isCreatedHere(key) && !known.type().accepts(value))
                        .ifPresent(known -> {
                            loosened.add(key);
                            changed.put(key, known.withType(DataType.STRING));
                        }));
    }

    private static Optional<AttributeKey> current(
            String key, AttributeSchema schema, Map<String, AttributeKey> changed) {
        AttributeKey pending = changed.get(key);
        return pending == null ? schema.find(key) : Optional.of(pending);
    }

    private DataType type(String key) {
        if (AttributeKey.WELL_KNOWN.contains(key)) {
            return DataType.STRING;
        }
        return policy.onUnknownKey() == OnUnknownKey.CREATE_UNTYPED
                ? DataType.UNTYPED
                : evidence.getOrDefault(key, TypeEvidence.NONE).type();
    }
}
