package dev.muster.domain.access;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an access key. The secret itself is shown once, when the key is made, and not kept.
 *
 * @param id the public identifier
 * @param name a name for people; may be empty
 * @param organisation the organisation the key belongs to
 * @param permissions what it may do in which workspace of that organisation; empty for a key of the organisation only
 * @param rateLimit how many requests it may make
 * @param createdAt when it was made
 * @param revokedAt since when it opens nothing; empty while it does
 */
public record AccessKey(
        AccessKeyId id,
        String name,
        OrganisationId organisation,
        Map<WorkspaceId, Permission> permissions,
        RateLimit rateLimit,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public AccessKey {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(organisation);
        permissions = Map.copyOf(permissions);
        requireNonNull(rateLimit);
        requireNonNull(createdAt);
        requireNonNull(revokedAt);
    }

    /** Whether the key may do this in that workspace. */
    public boolean allows(Permission permission, WorkspaceId workspace) {
        Permission granted = permissions.get(workspace);
        return granted != null && granted.includes(permission);
    }

    /** Whether the key may do this in any workspace at all. */
    public boolean allowsSomewhere(Permission permission) {
        return permissions.values().stream().anyMatch(granted -> granted.includes(permission));
    }
}
