package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.workspace.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryAccessKeysTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final AccessKey ONE = key("one", Optional.empty());
    private static final AccessKey TWO = key("two", Optional.empty());

    private final InMemoryAccessKeys keys = new InMemoryAccessKeys();

    @Test
    void aKeyIsFoundByItsHashAndByNoOther() {
        keys.add(ONE, KeyHash.of("secret one"));
        keys.add(TWO, KeyHash.of("secret two"));

        assertThat(keys.find(KeyHash.of("secret one"))).contains(ONE);
        assertThat(keys.find(KeyHash.of("secret three"))).isEmpty();
    }

    @Test
    void aRevokedKeyIsStillFoundAndSaysSinceWhen() {
        keys.add(ONE, KeyHash.of("secret one"));
        keys.add(TWO, KeyHash.of("secret two"));

        assertThat(keys.revoke(ONE.id(), THEN.plusNanos(999))).contains(key("one", Optional.of(THEN)));

        assertThat(keys.find(KeyHash.of("secret one"))).contains(key("one", Optional.of(THEN)));
        assertThat(keys.all()).containsExactly(key("one", Optional.of(THEN)), TWO);
    }

    @Test
    void revokingAgainChangesNothing() {
        keys.add(ONE, KeyHash.of("secret one"));
        keys.revoke(ONE.id(), THEN);

        assertThat(keys.revoke(ONE.id(), THEN.plusSeconds(60))).contains(key("one", Optional.of(THEN)));
    }

    @Test
    void revokingAnUnknownKeyAnswersEmpty() {
        assertThat(keys.revoke(ONE.id(), THEN)).isEmpty();
        assertThat(keys.all()).isEmpty();
    }

    private static AccessKey key(String id, Optional<Instant> revokedAt) {
        return new AccessKey(
                new AccessKeyId(id),
                "Key " + id,
                new OrganisationId("o-1"),
                Map.of(),
                new RateLimit.Unlimited(),
                THEN,
                revokedAt);
    }
}
