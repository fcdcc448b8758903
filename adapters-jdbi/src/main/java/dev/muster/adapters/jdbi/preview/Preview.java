package dev.muster.adapters.jdbi.preview;

import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A connection with temporary tables of the same names, columns and indexes as the stored ones. A name without a schema
 * means the temporary table first, so a rehearsal runs the very statements of the real thing, and its writes end with
 * the connection. It reads one snapshot of the file, and takes no lock that a writer would wait for.
 */
public final class Preview implements AutoCloseable {

    private static final String DEFINITIONS = """
            SELECT sql FROM main.sqlite_schema
             WHERE tbl_name IN ('contact', 'attribute_key', 'status_change') AND sql IS NOT NULL
             ORDER BY type DESC""";

    private static final String REMOVED_CONTACTS =
            "CREATE TABLE temp.removed_contact (id TEXT NOT NULL PRIMARY KEY) STRICT";

    private static final String COPY_KEYS =
            "INSERT INTO temp.attribute_key SELECT * FROM main.attribute_key WHERE workspace_id = ?";

    private final SqliteFile file;
    private final Handle handle;
    private final Session session;
    private final WorkspaceId workspace;

    private Preview(SqliteFile file, Handle handle, WorkspaceId workspace) {
        this.file = file;
        this.handle = handle;
        this.session = new Session(handle, file.faults());
        this.workspace = workspace;
    }

    public static Preview open(SqliteFile file, WorkspaceId workspace) {
        try {
            Connection connection = file.openForPreview();
            Preview rehearsal = new Preview(file, Jdbi.open(connection), workspace);
            return rehearsal.createTables();
        } catch (SQLException e) {
            throw file.faults().translated(e);
        }
    }

    public StoreTransaction transaction() {
        SqlTransaction temporary = SqlTransaction.of(session, workspace, () -> {});
        ContactFetcher stored = new ContactFetcher(session, workspace);
        return new SqlTransaction(
                new PreviewContacts(temporary.contacts(), stored),
                new PreviewKeys(temporary.attributeKeys(), stored),
                new PreviewJobs(session, workspace));
    }

    private Preview createTables() {
        try {
            session.run(handle -> {
                handle.execute("BEGIN");
                definitions(handle).forEach(definition -> handle.execute(temporary(definition)));
                handle.execute(REMOVED_CONTACTS);
                return handle.execute(COPY_KEYS, workspace.value());
            });
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static List<String> definitions(Handle handle) {
        return handle.createQuery(DEFINITIONS).mapTo(String.class).list();
    }

    /** SQLite keeps a definition as it was written, but for the words before the name. */
    private static String temporary(String definition) {
        return definition
                .replaceFirst("^CREATE TABLE ", "CREATE TABLE temp.")
                .replaceFirst("^CREATE (UNIQUE )?INDEX ", "CREATE $1INDEX temp.");
    }

    @Override
    public void close() {
        session.end();
        file.close(handle.getConnection());
    }
}
