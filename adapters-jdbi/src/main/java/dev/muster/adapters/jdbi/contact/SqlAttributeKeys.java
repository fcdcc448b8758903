package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The attribute keys of one workspace in one transaction. */
public final class SqlAttributeKeys implements AttributeKeys {

    /** Asked once a batch: asked for each key, a request with thousands of new keys would hold up all other writers. */
    private static final String NEXT_POSITION =
            "SELECT coalesce(max(position) + 1, 0) FROM attribute_key WHERE workspace_id = ?";

    private static final String SAVE = """
            INSERT INTO attribute_key (workspace_id, key, position, name, type, origin, description, created_at, updated_at)
            VALUES (:workspace, :key, :position, :name, :type, :origin, :description, :at, :at)
            ON CONFLICT (workspace_id, key) DO UPDATE
               SET name = excluded.name, type = excluded.type, description = excluded.description,
                   updated_at = excluded.updated_at""";

    private static final String REMOVE = "DELETE FROM attribute_key WHERE workspace_id = ? AND key = ?";

    private final Session session;
    private final WorkspaceId workspace;

    public SqlAttributeKeys(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public AttributeSchema schema() {
        return AttributeSchema.of(session.run(handle -> AttributeKeyRecord.all(handle, workspace)).stream()
                .map(StoredKey::key)
                .toList());
    }

    @Override
    public void save(Collection<AttributeKey> keys, Instant at) {
        if (!keys.isEmpty()) {
            session.run(handle -> {
                long next = handle.select(NEXT_POSITION, workspace.value())
                        .mapTo(Long.class)
                        .one();
                return bind(keys, at, next, handle.prepareBatch(SAVE)).execute();
            });
        }
    }

    private PreparedBatch bind(Collection<AttributeKey> keys, Instant at, long firstPosition, PreparedBatch batch) {
        long position = firstPosition;
        for (AttributeKey key : keys) {
            batch.bind("workspace", workspace.value())
                    .bind("position", position++)
                    .bind("key", Surrogates.requirePaired(key.key()))
                    .bind("name", Surrogates.requirePaired(key.name()))
                    .bind("type", EnumColumn.write(key.type()))
                    .bind("origin", EnumColumn.write(key.origin()))
                    .bind("description", key.description().map(Surrogates::requirePaired))
                    .bind("at", at.toEpochMilli())
                    .add();
        }
        return batch;
    }

    @Override
    public boolean remove(String key) {
        if (Surrogates.hasUnpaired(key)) {
            return false;
        }
        boolean wasThere = session.run(handle -> handle.execute(REMOVE, workspace.value(), key)) > 0;
        if (wasThere) {
            new AttributeValues(session, workspace, key).remove();
        }
        return wasThere;
    }
}
