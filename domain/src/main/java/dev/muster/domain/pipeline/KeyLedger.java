package dev.muster.domain.pipeline;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.TypeEvidence;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnUnknownKey;
import java.util.ArrayList;
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
final class KeyLedger {

    private final ImportPolicy policy;
    private final Map<String, TypeEvidence> evidence = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    KeyLedger(ImportPolicy policy) {
        this.policy = policy;
    }

    /** Whether this import created the key. */
    boolean isOwn(String key) {
        return own.contains(key);
    }

    /** Takes a row's values as evidence for keys that are new. */
    void observe(Candidate row, AttributeSchema schema) {
        row.attributes().forEach((key, value) -> {
            if (isOwn(key) || schema.find(key).isEmpty()) {
                evidence.merge(key, TypeEvidence.of(value), TypeEvidence::and);
            }
        });
    }

    /** The keys to add or replace after these rows were applied, in the order of their first appearance. */
    List<AttributeKey> changes(AttributeSchema schema, Collection<Candidate> applied) {
        Map<String, AttributeKey> changed = new LinkedHashMap<>();
        for (Candidate row : applied) {
            row.attributes().forEach((key, value) -> touch(schema, changed, row, key, Optional.of(value)));
            if (policy.onKeyName() == OnKeyName.RENAME) {
                touch(schema, changed, row, AttributeKey.EMAIL, Optional.empty());
                touch(schema, changed, row, AttributeKey.USER_ID, Optional.empty());
            }
        }
        retype(schema, changed);
        List<AttributeKey> changes = new ArrayList<>();
        changed.values().forEach(key -> {
            if (!schema.find(key.key()).equals(Optional.of(key))) {
                changes.add(key);
            }
        });
        return changes;
    }

    private void touch(
            AttributeSchema schema,
            Map<String, AttributeKey> changed,
            Candidate row,
            String key,
            Optional<AttributeValue> value) {
        Optional<AttributeKey> current = Optional.ofNullable(changed.get(key)).or(() -> schema.find(key));
        Optional<String> stated = Optional.ofNullable(row.row().names().get(key));
        if (current.isEmpty()) {
            if (value.isPresent()) {
                own.add(key);
                changed.put(key, AttributeKey.custom(key, stated.orElse(key), DataType.STRING));
            }
            return;
        }
        AttributeKey after = current.get();
        if (policy.onKeyName() == OnKeyName.RENAME && stated.isPresent()) {
            after = after.withName(stated.get());
        }
        if (!isOwn(key) && value.isPresent() && !after.type().accepts(value.get())) {
            after = after.withType(DataType.STRING);
        }
        if (!after.equals(current.get())) {
            changed.put(key, after);
        }
    }

    private void retype(AttributeSchema schema, Map<String, AttributeKey> changed) {
        for (String key : own) {
            Optional<AttributeKey> current =
                    Optional.ofNullable(changed.get(key)).or(() -> schema.find(key));
            current.filter(found -> found.type() != type(key))
                    .ifPresent(found -> changed.put(key, found.withType(type(key))));
        }
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
