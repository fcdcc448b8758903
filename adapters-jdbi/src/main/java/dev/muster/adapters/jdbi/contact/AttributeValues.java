package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.sqlite.SqliteFaults;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The values under one attribute key, of all contacts of a workspace. SQLite's own {@code json_remove} would take the key
 * as a part of a path, in which many characters mean something; so documents are read and written here.
 */
public final class AttributeValues {

    /** Documents hold a key as this package writes it; some of these hold it further inside only. */
    private static final String CANDIDATES = """
            SELECT rowid, attributes FROM contact
             WHERE workspace_id = ? AND rowid > ? AND instr(attributes, ?) > 0
             ORDER BY rowid LIMIT ?""";

    private static final String REPLACE =
            "UPDATE contact SET attributes = ?, fingerprint = 0 WHERE workspace_id = ? AND rowid = ?";

    private static final int BATCH_SIZE = 1000;

    private final Session session;
    private final WorkspaceId workspace;
    private final String key;

    AttributeValues(Session session, WorkspaceId workspace, String key) {
        this.session = session;
        this.workspace = workspace;
        this.key = key;
    }

    void remove() {
        session.run(handle -> {
            long last = 0;
            for (Map<Long, String> some = nextCandidates(handle, last);
                    !some.isEmpty();
                    some = nextCandidates(handle, last)) {
                for (Map.Entry<Long, String> document : some.entrySet()) {
                    last = document.getKey();
                }
                replace(handle, some);
            }
            return true;
        });
    }

    private Map<Long, String> nextCandidates(Handle handle, long last) throws SQLException {
        Map<Long, String> documents = new LinkedHashMap<>();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(CANDIDATES)) {
            statement.setString(1, workspace.value());
            statement.setLong(2, last);
            statement.setString(3, encodedKey(key));
            statement.setInt(4, BATCH_SIZE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    documents.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return documents;
    }

    private void replace(Handle handle, Map<Long, String> documents) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(REPLACE)) {
            for (Map.Entry<Long, String> document : documents.entrySet()) {
                Map<String, AttributeValue> values = new TreeMap<>(values(document.getValue()));
                if (values.remove(key) != null) {
                    statement.setString(1, AttributesJson.write(Attributes.of(values)));
                    statement.setString(2, workspace.value());
                    statement.setLong(3, document.getKey());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static Map<String, AttributeValue> values(String document) throws SQLException {
        try {
            return AttributesJson.read(document).values();
        } catch (IOException e) {
            throw new SQLException("a contact is unreadable", null, SqliteFaults.CORRUPT, e);
        }
    }

    /** The key as it stands in a document, quotes and colon included. */
    public static String encodedKey(String key) {
        String object = Json.write(json -> {
            json.writeStartObject();
            json.writeFieldName(key);
            json.writeNull();
            json.writeEndObject();
        });
        return object.substring(1, object.length() - "null}".length());
    }
}
