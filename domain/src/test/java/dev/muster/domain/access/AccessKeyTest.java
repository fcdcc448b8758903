package dev.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeyTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId BLOG = new WorkspaceId("blog");

    @ParameterizedTest(name = "{0} includes {1}: {2}")
    @CsvSource({
        "READ, READ, true",
        "READ, WRITE, false",
        "READ, MANAGE, false",
        "WRITE, READ, true",
        "WRITE, WRITE, true",
        "WRITE, MANAGE, false",
        "MANAGE, READ, true",
        "MANAGE, WRITE, true",
        "MANAGE, MANAGE, true",
    })
    void aPermissionIncludesTheOnesBeforeIt(Permission one, Permission other, boolean includes) {
        assertThat(one.includes(other)).isEqualTo(includes);
    }

    @Test
    void allowsWhatWasGrantedInThatWorkspaceOnly() {
        AccessKey key = keyFor(Map.of(SHOP, Permission.WRITE, BLOG, Permission.READ));

        assertThat(key.allows(Permission.READ, SHOP)).isTrue();
        assertThat(key.allows(Permission.WRITE, SHOP)).isTrue();
        assertThat(key.allows(Permission.MANAGE, SHOP)).isFalse();
        assertThat(key.allows(Permission.WRITE, BLOG)).isFalse();
        assertThat(key.allows(Permission.READ, new WorkspaceId("unheard-of"))).isFalse();
    }

    @Test
    void allowsSomewhereWhatAnyWorkspaceAllows() {
        AccessKey key = keyFor(Map.of(SHOP, Permission.WRITE, BLOG, Permission.READ));

        assertThat(key.allowsSomewhere(Permission.WRITE)).isTrue();
        assertThat(key.allowsSomewhere(Permission.MANAGE)).isFalse();
        assertThat(keyFor(Map.of()).allowsSomewhere(Permission.READ)).isFalse();
    }

    @Test
    void doesNotFollowTheMapOfPermissionsItWasMadeOf() {
        Map<WorkspaceId, Permission> permissions = new HashMap<>();
        AccessKey key = keyFor(permissions);
        permissions.put(SHOP, Permission.MANAGE);

        assertThat(key.allowsSomewhere(Permission.READ)).isFalse();
    }

    @Test
    void anIdentifierPrintsAsItsValue() {
        assertThat(new AccessKeyId("k-1")).hasToString("k-1");
    }

    private static AccessKey keyFor(Map<WorkspaceId, Permission> permissions) {
        return new AccessKey(
                new AccessKeyId("k-1"),
                "Nightly upload",
                new OrganisationId("o-1"),
                permissions,
                new RateLimit.DoorDefault(),
                Instant.EPOCH,
                Optional.empty());
    }
}
