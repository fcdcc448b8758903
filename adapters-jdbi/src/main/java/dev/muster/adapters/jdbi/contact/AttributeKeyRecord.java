package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code attribute_key}, read. */
final class AttributeKeyRecord {

    private static final String ALL = """
            SELECT key, name, type, origin, description, created_at, updated_at
              FROM attribute_key
             WHERE workspace_id = ?
             ORDER BY position""";

    private AttributeKeyRecord() {}

    static List<StoredKey> all(Handle handle, WorkspaceId workspace) {
        return handle.select(ALL, workspace.value())
                .map((row, context) -> new StoredKey(
                        key(row),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("updated_at"))))
                .list();
    }

    private static AttributeKey key(ResultSet row) throws SQLException {
        return new AttributeKey(
                row.getString("key"),
                row.getString("name"),
                EnumColumn.read(DataType.class, row.getString("type")),
                EnumColumn.read(AttributeKey.Origin.class, row.getString("origin")),
                Optional.ofNullable(row.getString("description")));
    }
}
