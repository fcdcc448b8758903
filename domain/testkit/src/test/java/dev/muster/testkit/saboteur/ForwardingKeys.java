package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.port.out.contact.AttributeKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Attribute keys that do everything right until something is overridden. */
class ForwardingKeys implements AttributeKeys {

    final AttributeKeys keys;

    ForwardingKeys(AttributeKeys keys) {
        this.keys = keys;
    }

    /** What is read is not what is stored. */
    static AttributeKeys reading(AttributeKeys right, UnaryOperator<List<AttributeKey>> wrong) {
        return new ForwardingKeys(right) {
            @Override
            public AttributeSchema schema() {
                return AttributeSchema.of(wrong.apply(super.schema().keys()));
            }
        };
    }

    @Override
    public AttributeSchema schema() {
        return keys.schema();
    }

    @Override
    public void save(Collection<AttributeKey> saved, Instant at) {
        keys.save(saved, at);
    }

    @Override
    public boolean remove(String key) {
        return keys.remove(key);
    }
}
