package dev.muster.adapters.jdbi.preview;

import dev.muster.adapters.jdbi.access.WorkspaceCheck;
import dev.muster.adapters.jdbi.connection.Database;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.adapters.jdbi.suppression.SqlExclusions;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A connection on which the names of the stored tables mean temporary ones, so that a preview runs the statements of an
 * import. What it writes ends with the connection. It reads one snapshot, and takes no lock that a writer would wait for.
 */
public final class Preview implements AutoCloseable {

    private static final String COPY_KEYS =
            "INSERT INTO attribute_key SELECT * FROM stored_attribute_key WHERE workspace_id = ?";

    private final Database database;
    private final Handle handle;
    private final Session session;
    private final WorkspaceId workspace;

    private Preview(Database database, Handle handle, WorkspaceId workspace) {
        this.database = database;
        this.handle = handle;
        this.session = new Session(handle, database);
        this.workspace = workspace;
    }

    public static Preview open(Database database, WorkspaceId workspace) {
        try {
            Connection connection = database.openForPreview();
            return new Preview(database, Jdbi.open(connection), workspace).copyKeys();
        } catch (SQLException e) {
            throw database.translated(e);
        }
    }

    public StoreTransaction transaction() {
        SqlTransaction temporary = SqlTransaction.of(session, workspace, () -> {});
        ContactFetcher stored = new ContactFetcher(session, workspace);
        return new SqlTransaction(
                new PreviewContacts(temporary.contacts(), stored),
                new PreviewKeys(temporary.attributeKeys(), stored),
                new PreviewJobs(session, workspace),
                new SqlExclusions(
                        new PreviewSuppressions(temporary.exclusions().suppressions()),
                        new PreviewTombstones(temporary.exclusions().tombstones())));
    }

    private Preview copyKeys() {
        try {
            WorkspaceCheck.requireKnown(session, workspace);
            session.run(its -> its.execute(COPY_KEYS, workspace.value()));
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        session.end();
        database.close(handle.getConnection());
    }
}
