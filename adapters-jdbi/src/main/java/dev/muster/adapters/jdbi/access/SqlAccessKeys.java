package dev.muster.adapters.jdbi.access;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.AccessKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Access keys in a database. */
public final class SqlAccessKeys implements AccessKeys {

    private static final String INSERT = """
            INSERT INTO access_key (id, organisation_id, name, hash, rate_limit, window_requests, window_seconds,
                                    created_at, revoked_at, position)
            SELECT :id, :organisation, :name, :hash, :limit, :requests, :seconds, :created, :revoked,
                   coalesce(max(position) + 1, 0)
              FROM access_key""";

    private static final String INSERT_PERMISSION =
            "INSERT INTO access_key_permission (workspace_id, access_key_id, permission) VALUES (?, ?, ?)";

    private static final String REVOKE = "UPDATE access_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";

    private final ReadPool readers;
    private final WriteConnection writer;

    public SqlAccessKeys(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<AccessKey> find(KeyHash hash) {
        return readers.read(handle -> AccessKeyRecord.byHash(handle, hash));
    }

    @Override
    public List<AccessKey> all() {
        return readers.read(AccessKeyRecord::all);
    }

    @Override
    public void add(AccessKey key, KeyHash hash) {
        writer.inTransaction(session -> {
            session.run(handle -> insert(handle, key, hash));
            key.permissions()
                    .forEach((workspace, permission) -> session.run(handle -> handle.execute(
                            INSERT_PERMISSION, workspace.value(), key.id().value(), EnumColumn.write(permission))));
            return new TransactionEnd.Commit<>(key);
        });
    }

    private static int insert(Handle handle, AccessKey key, KeyHash hash) {
        Optional<RateLimit.Window> window = Optional.of(key.rateLimit())
                .filter(RateLimit.Window.class::isInstance)
                .map(RateLimit.Window.class::cast);
        return handle.createUpdate(INSERT)
                .bind("id", key.id().value())
                .bind("organisation", key.organisation().value())
                .bind("name", Surrogates.requirePaired(key.name()))
                .bind("hash", hash.hex())
                .bind("limit", AccessKeyRecord.word(key.rateLimit()))
                .bind("requests", window.map(RateLimit.Window::requests))
                .bind("seconds", window.map(limit -> limit.length().toSeconds()))
                .bind("created", key.createdAt().toEpochMilli())
                .bind("revoked", key.revokedAt().map(Instant::toEpochMilli))
                .execute();
    }

    @Override
    public Optional<AccessKey> revoke(AccessKeyId id, Instant at) {
        return writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
            handle.execute(REVOKE, at.toEpochMilli(), id.value());
            return AccessKeyRecord.byId(handle, id);
        })));
    }
}
