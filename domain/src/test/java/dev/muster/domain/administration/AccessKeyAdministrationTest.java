package dev.muster.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryAccessKeys;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccessKeyAdministrationTest {

    private static final OrganisationId ORGANISATION = new OrganisationId("o-1");
    private static final Map<WorkspaceId, Permission> MAY_WRITE = Map.of(new WorkspaceId("shop"), Permission.WRITE);

    private Instant now = Instant.parse("2026-01-02T03:04:05.678901Z");
    private final InstantSource clock = () -> now;
    private final InMemoryAccessKeys keys = new InMemoryAccessKeys();
    private final AccessKeyAdministration administration = new AccessKeyAdministration(
            keys, new TimeOrderedIds(clock, new SplittableRandom(1)), clock, new SplittableRandom(2));

    @Test
    void issuesAKeyWithWhatWasAskedFor() {
        AccessKey key = issue("Nightly upload").key();

        assertThat(key)
                .isEqualTo(new AccessKey(
                        key.id(),
                        "Nightly upload",
                        ORGANISATION,
                        MAY_WRITE,
                        new RateLimit.Unlimited(),
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        Optional.empty()));
        assertThat(key.id().value()).matches("[0-9a-f]{24}");
    }

    @Test
    void aSecretIs256BitsBehindAPrefixAndNeverTheSameTwice() {
        String secret = issue("one").secret();

        assertThat(secret).matches("fbk_[A-Za-z0-9_-]{43}").isNotEqualTo("fbk_" + "A".repeat(43));
        assertThat(issue("two").secret()).isNotEqualTo(secret);
    }

    @Test
    void keepsTheHashOfTheSecretOnly() {
        AccessKeyAdministration.IssuedKey issued = issue("one");

        assertThat(keys.find(KeyHash.of(issued.secret()))).contains(issued.key());
        assertThat(issued.key().toString()).doesNotContain(issued.secret());
    }

    @Test
    void recognisesASecret() {
        AccessKeyAdministration.IssuedKey issued = issue("one");
        issue("two");

        assertThat(administration.authenticate(issued.secret())).contains(issued.key());
        assertThat(administration.authenticate("fbk_guess")).isEmpty();
        assertThat(administration.authenticate("")).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingButIsStillListed() {
        AccessKeyAdministration.IssuedKey issued = issue("one");
        now = now.plusSeconds(60);

        Optional<AccessKey> revoked = administration.revoke(issued.key().id());

        assertThat(revoked.orElseThrow().revokedAt()).contains(Instant.parse("2026-01-02T03:05:05.678Z"));
        assertThat(administration.authenticate(issued.secret())).isEmpty();
        assertThat(administration.all()).containsExactly(revoked.orElseThrow());
    }

    @Test
    void revokingAnUnknownKeyAnswersEmpty() {
        assertThat(administration.revoke(new AccessKeyId("unheard-of"))).isEmpty();
    }

    @Test
    void listsKeysOldestFirst() {
        AccessKey one = issue("one").key();
        AccessKey two = issue("two").key();

        assertThat(administration.all()).containsExactly(one, two);
    }

    private AccessKeyAdministration.IssuedKey issue(String name) {
        return administration.issue(name, ORGANISATION, MAY_WRITE, new RateLimit.Unlimited());
    }
}
