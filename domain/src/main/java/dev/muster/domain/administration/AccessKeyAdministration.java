package dev.muster.domain.administration;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes, recognises, lists and revokes access keys. Thread-safe if the randomness is. */
public final class AccessKeyAdministration {

    /** What every secret starts with: clients of one vendor accept a bearer token only in this shape. */
    public static final String SECRET_PREFIX = "fbk_";

    private static final int SECRET_BYTES = 32;

    private final AccessKeys keys;
    private final IdSource ids;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * Takes everything from outside.
     *
     * @param random a cryptographically strong generator: secrets are made of it
     */
    public AccessKeyAdministration(AccessKeys keys, IdSource ids, InstantSource clock, RandomGenerator random) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a key. The secret is in the answer and nowhere else. */
    public IssuedKey issue(
            String name, OrganisationId organisation, Map<WorkspaceId, Permission> permissions, RateLimit rateLimit) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = SECRET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AccessKey key = new AccessKey(
                new AccessKeyId(ids.next()),
                name,
                organisation,
                permissions,
                rateLimit,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        keys.add(key, KeyHash.of(secret));
        return new IssuedKey(key, secret);
    }

    /** The key that this secret opens; empty if there is none, or if it is revoked. */
    public Optional<AccessKey> authenticate(String secret) {
        return keys.find(KeyHash.of(secret)).filter(key -> key.revokedAt().isEmpty());
    }

    /** All keys, oldest first, revoked ones included. */
    public List<AccessKey> all() {
        return keys.all();
    }

    /** Revokes a key as of now; answers it as it is afterwards, or empty if there is none. */
    public Optional<AccessKey> revoke(AccessKeyId id) {
        return keys.revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * A key just made.
     *
     * @param key what is stored
     * @param secret what its owner presents; to be shown once
     */
    public record IssuedKey(AccessKey key, String secret) {}
}
