package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.DerivedId;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.administration.AttributeKeyAdministration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attribute keys that an access key may see. Thread-safe. */
public final class KeyCatalogue {

    private final AttributeKeyAdministration attributeKeys;
    private final FormbricksGuard guard;

    public KeyCatalogue(AttributeKeyAdministration attributeKeys, FormbricksGuard guard) {
        this.attributeKeys = attributeKeys;
        this.guard = guard;
    }

    /** All keys: workspace by workspace, in the order in which they were added. */
    List<FoundKey> all(AccessKey key) {
        return stream(key).toList();
    }

    /** The key with this identifier. */
    Optional<FoundKey> find(String identifier, AccessKey key) {
        return stream(key)
                .filter(found -> DerivedId.of(found.workspace().id(), found.key())
                        .value()
                        .equals(identifier))
                .findFirst();
    }

    private Stream<FoundKey> stream(AccessKey key) {
        return guard.readable(key).stream()
                .flatMap(workspace ->
                        attributeKeys.all(workspace.id()).stream().map(stored -> new FoundKey(stored, workspace)));
    }
}
