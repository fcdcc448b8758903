package dev.muster.domain.memory;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.port.out.access.AccessKeys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access keys in memory. Does not ask whether a key's organisation and workspaces exist. Thread-safe. */
public final class InMemoryAccessKeys implements AccessKeys {

    private final Map<AccessKeyId, AccessKey> byId = new LinkedHashMap<>();
    private final Map<KeyHash, AccessKeyId> idsByHash = new LinkedHashMap<>();

    @Override
    public synchronized void add(AccessKey key, KeyHash hash) {
        byId.put(key.id(), key);
        idsByHash.put(hash, key.id());
    }

    @Override
    public synchronized Optional<AccessKey> find(KeyHash hash) {
        return Optional.ofNullable(idsByHash.get(hash)).map(byId::get);
    }

    @Override
    public synchronized List<AccessKey> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public synchronized Optional<AccessKey> revoke(AccessKeyId id, Instant at) {
        Optional<AccessKey> key = Optional.ofNullable(byId.get(id));
        return key.map(found -> found.revokedAt().isPresent() ? found : revoked(found, at));
    }

    private AccessKey revoked(AccessKey key, Instant at) {
        AccessKey revoked = new AccessKey(
                key.id(),
                key.name(),
                key.organisation(),
                key.permissions(),
                key.rateLimit(),
                key.createdAt(),
                Optional.of(at.truncatedTo(ChronoUnit.MILLIS)));
        byId.put(key.id(), revoked);
        return revoked;
    }
}
