package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AccessKeys} has to do, as tests: the clauses K. See {@link ContactStoreContract} for how to use it. */
public abstract class AccessKeysContract {

    private static final Instant CREATED = Instant.parse("2024-01-15T10:30:00.123Z");
    private static final Instant REVOKED = Instant.parse("2024-01-16T11:45:30.456Z");
    private static final OrganisationId ORGANISATION = new OrganisationId("0".repeat(23) + "a");
    private static final WorkspaceId FIRST = new WorkspaceId("0".repeat(23) + "1");
    private static final WorkspaceId SECOND = new WorkspaceId("0".repeat(23) + "2");

    private AccessKeys keys;

    /** Opens a store without access keys. Called once a test. */
    protected abstract AccessKeys openEmptyAccessKeys();

    /**
     * Makes a workspace and its organisation known to the store that was opened last. A store that does not ask whether
     * they exist leaves this as it is.
     */
    protected void addWorkspace(Workspace workspace) {}

    @BeforeEach
    final void open() {
        keys = openEmptyAccessKeys();
        addWorkspace(new Workspace(FIRST, "first", ORGANISATION, List.of()));
        addWorkspace(new Workspace(SECOND, "second", ORGANISATION, List.of()));
    }

    /** Verifies that all of a key comes back. If this fails, look at how permissions and rate limits are stored. */
    @Test
    @DisplayName("K-1 must: a key is found by its hash with everything it was added with")
    void isFoundByItsHash() {
        List<AccessKey> added = List.of(
                key(1, "O'Brien \"\uD83D\uDE00\"", Map.of(FIRST, Permission.READ), new RateLimit.DoorDefault()),
                key(2, "", Map.of(FIRST, Permission.WRITE, SECOND, Permission.MANAGE), new RateLimit.Unlimited()),
                key(3, "none", Map.of(), new RateLimit.Window(7, Duration.ofSeconds(90))));
        added.forEach(key -> keys.add(key, hash(key)));
        assertThat(added).allSatisfy(key -> assertThat(keys.find(hash(key))).hasValue(key));
    }

    /** Verifies that nothing else opens. If this fails, look at how hashes are compared. */
    @Test
    @DisplayName("K-1 must: a key is found by no other hash")
    void isFoundByNoOtherHash() {
        AccessKey key = key(1);
        assertThat(keys.find(hash(key))).isEmpty();
        keys.add(key, hash(key));
        String hex = hash(key).hex();
        char other = hex.charAt(63) == '0' ? '1' : '0';
        assertThat(List.of(
                        KeyHash.of(""),
                        new KeyHash(hex.substring(0, 63) + other),
                        new KeyHash(hex.substring(0, 63)),
                        new KeyHash("%"),
                        new KeyHash(key.id().value())))
                .allSatisfy(hash -> assertThat(keys.find(hash)).isEmpty());
    }

    /** Verifies revocation. If this fails, look for a delete, or a query for valid keys only. */
    @Test
    @DisplayName("K-2 must: a revoked key is still found and says since when it is revoked")
    void aRevokedKeyIsStillFound() {
        add(key(1));
        add(key(2));
        Optional<AccessKey> answered = keys.revoke(key(1).id(), REVOKED);
        assertThat(answered).hasValue(revoked(key(1)));
        assertThat(keys.find(hash(key(1)))).hasValue(revoked(key(1)));
        assertThat(keys.find(hash(key(2)))).hasValue(key(2));
    }

    /** Verifies that the first revocation counts. If this fails, look at the condition of the update. */
    @Test
    @DisplayName("K-2 must: revoking again changes nothing and answers the key")
    void revokingAgainChangesNothing() {
        add(key(1));
        keys.revoke(key(1).id(), REVOKED);
        assertThat(keys.revoke(key(1).id(), REVOKED.plusSeconds(60))).hasValue(revoked(key(1)));
        assertThat(keys.find(hash(key(1)))).hasValue(revoked(key(1)));
    }

    /** Verifies absence. If this fails, look at what is answered when an update changed no row. */
    @Test
    @DisplayName("K-3 must: revoking an unknown key answers empty")
    void anUnknownKeyCannotBeRevoked() {
        add(key(1));
        assertThat(keys.revoke(key(2).id(), REVOKED)).isEmpty();
        assertThat(keys.find(hash(key(1)))).hasValue(key(1));
    }

    /** Verifies the list. If this fails, look for a query without an order, or for valid keys only. */
    @Test
    @DisplayName("K-4 must: all keys are listed in the order in which they were added, revoked ones too")
    void allAreListedInOrder() {
        assertThat(keys.all()).isEmpty();
        List.of(3, 1, 2).forEach(number -> add(key(number)));
        keys.revoke(key(1).id(), REVOKED);
        assertThat(keys.all()).map(AccessKey::id).containsExactly(key(3).id(), key(1).id(), key(2).id());
    }

    private void add(AccessKey key) {
        keys.add(key, hash(key));
    }

    private static AccessKey key(int number) {
        return key(number, "key " + number, Map.of(FIRST, Permission.READ), new RateLimit.DoorDefault());
    }

    private static AccessKey key(int number, String name, Map<WorkspaceId, Permission> permissions, RateLimit limit) {
        AccessKeyId id = new AccessKeyId("0".repeat(23) + number);
        return new AccessKey(id, name, ORGANISATION, permissions, limit, CREATED, Optional.empty());
    }

    private static AccessKey revoked(AccessKey key) {
        return new AccessKey(
                key.id(),
                key.name(),
                key.organisation(),
                key.permissions(),
                key.rateLimit(),
                key.createdAt(),
                Optional.of(REVOKED));
    }

    private static KeyHash hash(AccessKey key) {
        return KeyHash.of("secret of " + key.id());
    }
}
