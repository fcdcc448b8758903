package dev.muster.adapters.jdbi;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The attribute keys of one workspace in one transaction. */
final class SqlAttributeKeys implements AttributeKeys {

    private static final String ALL =
            "SELECT key, name, type, origin FROM attribute_key WHERE workspace_id = ? ORDER BY position";

    /** Asked once a batch: asked for each key, a request with thousands of new keys would hold up all other writers. */
    private static final String NEXT_POSITION =
            "SELECT coalesce(max(position) + 1, 0) FROM attribute_key WHERE workspace_id = ?";

    private static final String SAVE = """
            INSERT INTO attribute_key (workspace_id, key, position, name, type, origin)
            VALUES (:workspace, :key, :position, :name, :type, :origin)
            ON CONFLICT (workspace_id, key) DO UPDATE SET name = excluded.name, type = excluded.type""";

    private final Session session;
    private final WorkspaceId workspace;

    SqlAttributeKeys(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public AttributeSchema schema() {
        return AttributeSchema.of(session.run(handle -> handle.select(ALL, workspace.value())
                .map((row, context) -> new AttributeKey(
                        row.getString(1),
                        row.getString(2),
                        Words.read(DataType.class, row.getString(3)),
                        Words.read(AttributeKey.Origin.class, row.getString(4))))
                .list()));
    }

    @Override
    public void save(Collection<AttributeKey> keys) {
        if (!keys.isEmpty()) {
            session.run(handle -> {
                long next = handle.select(NEXT_POSITION, workspace.value())
                        .mapTo(Long.class)
                        .one();
                return bind(keys, next, handle.prepareBatch(SAVE)).execute();
            });
        }
    }

    private PreparedBatch bind(Collection<AttributeKey> keys, long firstPosition, PreparedBatch batch) {
        long position = firstPosition;
        for (AttributeKey key : keys) {
            batch.bind("workspace", workspace.value())
                    .bind("position", position++)
                    .bind("key", Surrogates.refuseLoneOnes(key.key()))
                    .bind("name", Surrogates.refuseLoneOnes(key.name()))
                    .bind("type", Words.of(key.type()))
                    .bind("origin", Words.of(key.origin()))
                    .add();
        }
        return batch;
    }
}
