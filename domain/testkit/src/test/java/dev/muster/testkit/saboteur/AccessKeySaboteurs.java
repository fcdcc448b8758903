package dev.muster.testkit.saboteur;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.memory.InMemoryAccessKeys;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that break a clause K. */
final class AccessKeySaboteurs {

    private AccessKeySaboteurs() {}

    static List<Saboteur<AccessKeys>> all() {
        return List.of(
                Saboteur.of("K-1", "every key has the limit of the door", WithoutLimit::new),
                Saboteur.of("K-1", "every key may only read", OnlyReading::new),
                Saboteur.of("K-1", "the first 63 digits of a hash are enough", ShortHash::new),
                Saboteur.of("K-2", "a revoked key is gone", Deleting::new),
                Saboteur.of("K-2", "the last revocation counts", LastRevocation::new),
                Saboteur.of("K-3", "revoking an unknown key is an error", Throwing::new),
                Saboteur.of("K-4", "revoked keys are not listed", ListingValidOnes::new),
                Saboteur.of("K-4", "keys are listed by identifier", ListingById::new));
    }

    /** Access keys that do everything right until something is overridden. */
    private static class Right implements AccessKeys {

        private final AccessKeys keys = new InMemoryAccessKeys();

        @Override
        public void add(AccessKey key, KeyHash hash) {
            keys.add(key, hash);
        }

        @Override
        public Optional<AccessKey> find(KeyHash hash) {
            return keys.find(hash);
        }

        @Override
        public List<AccessKey> all() {
            return keys.all();
        }

        @Override
        public Optional<AccessKey> revoke(AccessKeyId id, Instant at) {
            return keys.revoke(id, at);
        }
    }

    private static AccessKey copy(
            AccessKey key, Map<WorkspaceId, Permission> permissions, RateLimit limit, Optional<Instant> revokedAt) {
        return new AccessKey(key.id(), key.name(), key.organisation(), permissions, limit, key.createdAt(), revokedAt);
    }

    private static final class WithoutLimit extends Right {
        @Override
        public void add(AccessKey key, KeyHash hash) {
            super.add(copy(key, key.permissions(), new RateLimit.DoorDefault(), key.revokedAt()), hash);
        }
    }

    private static final class OnlyReading extends Right {
        @Override
        public void add(AccessKey key, KeyHash hash) {
            Map<WorkspaceId, Permission> permissions = new HashMap<>(key.permissions());
            permissions.replaceAll((workspace, permission) -> Permission.READ);
            super.add(copy(key, permissions, key.rateLimit(), key.revokedAt()), hash);
        }
    }

    private static final class ShortHash extends Right {
        @Override
        public void add(AccessKey key, KeyHash hash) {
            super.add(key, shortened(hash));
        }

        @Override
        public Optional<AccessKey> find(KeyHash hash) {
            return super.find(shortened(hash));
        }

        private static KeyHash shortened(KeyHash hash) {
            return new KeyHash(hash.hex().substring(0, Math.min(63, hash.hex().length())));
        }
    }

    private static final class Deleting extends Right {
        @Override
        public Optional<AccessKey> find(KeyHash hash) {
            return super.find(hash).filter(key -> key.revokedAt().isEmpty());
        }
    }

    private static final class LastRevocation extends Right {

        private final Map<AccessKeyId, Instant> revocations = new HashMap<>();

        @Override
        public Optional<AccessKey> find(KeyHash hash) {
            return super.find(hash).map(this::latest);
        }

        @Override
        public Optional<AccessKey> revoke(AccessKeyId id, Instant at) {
            revocations.put(id, at);
            return super.revoke(id, at).map(this::latest);
        }

        private AccessKey latest(AccessKey key) {
            return copy(key, key.permissions(), key.rateLimit(), Optional.ofNullable(revocations.get(key.id())));
        }
    }

    private static final class Throwing extends Right {
        @Override
        public Optional<AccessKey> revoke(AccessKeyId id, Instant at) {
            return Optional.of(super.revoke(id, at).orElseThrow());
        }
    }

    private static final class ListingValidOnes extends Right {
        @Override
        public List<AccessKey> all() {
            return super.all().stream().filter(key -> key.revokedAt().isEmpty()).toList();
        }
    }

    private static final class ListingById extends Right {
        @Override
        public List<AccessKey> all() {
            return super.all().stream()
                    .sorted(Comparator.comparing(key -> key.id().value()))
                    .toList();
        }
    }
}
