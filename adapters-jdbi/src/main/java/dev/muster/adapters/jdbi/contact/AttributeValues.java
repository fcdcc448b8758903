package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The values under one attribute key, of all contacts of a workspace. The JSON functions
 * of databases would take the key as a part of a path, in which many characters mean something.
 */
public final class AttributeValues {

    /** Documents hold a key as this package writes it; some of these hold it further inside only. */
    private static final String CANDIDATES = """
            SELECT %1$s, attributes FROM contact
             WHERE workspace_id = ? AND %1$s > ? AND attributes LIKE ? ESCAPE '\\'
             ORDER BY %1$s LIMIT ?""";

    private static final String REPLACE =
            "UPDATE contact SET attributes = ?, fingerprint = 0 WHERE workspace_id = ? AND %s = ?";

    private static final int BATCH_SIZE = 1000;

    /** Databases refuse very long patterns. */
    private static final int MAX_PATTERN_CHARACTERS = 100;

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
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql(CANDIDATES))) {
            statement.setString(1, workspace.value());
            statement.setLong(2, last);
            statement.setString(3, pattern(key));
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
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql(REPLACE))) {
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

    private String sql(String template) {
        return template.formatted(session.dialect().insertionOrder());
    }

    private static Map<String, AttributeValue> values(String document) throws SQLException {
        try {
            return AttributesJson.read(document).values();
        } catch (IOException e) {
            throw new SQLDataException("a contact is unreadable", e);
        }
    }

    /** A pattern for {@code LIKE ... ESCAPE '\\'} that every document with a value under the key matches, and some others. */
    public static String pattern(String key) {
        String encoded = encodedKey(key);
        int length = Math.min(encoded.length(), MAX_PATTERN_CHARACTERS);
        int end = Character.isHighSurrogate(encoded.charAt(length - 1)) ? length - 1 : length;
        return "%" + encoded.substring(0, end).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** The key as it stands in a document, quotes and colon included. */
    private static String encodedKey(String key) {
        String object = Json.write(json -> {
            json.writeStartObject();
            json.writeFieldName(key);
            json.writeNull();
            json.writeEndObject();
        });
        return object.substring(1, object.length() - "null}".length());
    }
}
