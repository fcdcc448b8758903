package dev.muster.adapters.jdbi.access;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A row of the table {@code access_key} with its permissions, read. */
final class AccessKeyRecord {

    private static final String DOOR = "door";
    private static final String UNLIMITED = "unlimited";
    private static final String WINDOW = "window";

    private static final String KEYS = """
            SELECT id, organisation_id, name, rate_limit, window_requests, window_seconds, created_at, revoked_at
              FROM access_key""";

    private static final String PERMISSIONS =
            "SELECT workspace_id, permission FROM access_key_permission WHERE access_key_id = ?";

    private AccessKeyRecord() {}

    static Optional<AccessKey> byHash(Handle handle, KeyHash hash) {
        return read(handle, handle.select(KEYS + " WHERE hash = ?", hash.hex())).stream()
                .findFirst();
    }

    static Optional<AccessKey> byId(Handle handle, AccessKeyId id) {
        return read(handle, handle.select(KEYS + " WHERE id = ?", id.value())).stream()
                .findFirst();
    }

    static List<AccessKey> all(Handle handle) {
        return read(handle, handle.createQuery(KEYS + " ORDER BY position"));
    }

    /** The word for a limit; a window's numbers are in columns of their own. */
    static String word(RateLimit limit) {
        if (limit instanceof RateLimit.DoorDefault) {
            return DOOR;
        }
        return limit instanceof RateLimit.Unlimited ? UNLIMITED : WINDOW;
    }

    private static List<AccessKey> read(Handle handle, Query query) {
        return query.map((row, context) -> key(handle, row)).list();
    }

    private static AccessKey key(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        long revokedAt = row.getLong("revoked_at");
        Optional<Instant> revoked = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revokedAt));
        return new AccessKey(
                new AccessKeyId(id),
                row.getString("name"),
                new OrganisationId(row.getString("organisation_id")),
                permissions(handle, id),
                rateLimit(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                revoked);
    }

    private static Map<WorkspaceId, Permission> permissions(Handle handle, String id) {
        Map<WorkspaceId, Permission> permissions = new LinkedHashMap<>();
        handle.select(PERMISSIONS, id)
                .map((row, context) -> Map.entry(
                        new WorkspaceId(row.getString(1)), EnumColumn.read(Permission.class, row.getString(2))))
                .forEach(granted -> permissions.put(granted.getKey(), granted.getValue()));
        return permissions;
    }

    private static RateLimit rateLimit(ResultSet row) throws SQLException {
        return switch (row.getString("rate_limit")) {
            case DOOR -> new RateLimit.DoorDefault();
            case UNLIMITED -> new RateLimit.Unlimited();
            default ->
                new RateLimit.Window(row.getInt("window_requests"), Duration.ofSeconds(row.getLong("window_seconds")));
        };
    }
}
