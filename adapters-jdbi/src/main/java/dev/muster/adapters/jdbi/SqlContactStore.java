package dev.muster.adapters.jdbi;

import dev.muster.adapters.jdbi.access.WorkspaceCheck;
import dev.muster.adapters.jdbi.connection.Database;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.contact.ContactRecord;
import dev.muster.adapters.jdbi.contact.SqlWorkspaceView;
import dev.muster.adapters.jdbi.erasure.LogTruncation;
import dev.muster.adapters.jdbi.preview.Preview;
import dev.muster.adapters.jdbi.transaction.SqlTransaction;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** Contacts in a database. */
public final class SqlContactStore implements ContactStore {

    /**
     * In the order of insertion. The bare numbers are sorted first, so that whole contacts need not go through the sorter;
     * were they not materialised, a database would leave that sorting out.
     */
    private static final String ALL = """
            WITH ordered AS MATERIALIZED (SELECT %1$s AS number FROM contact WHERE workspace_id = ? ORDER BY %1$s)
            SELECT %2$s
              FROM ordered CROSS JOIN contact
             WHERE contact.%1$s = ordered.number""";

    private final Database database;
    private final WriteConnection writer;
    private final ReadPool readers;
    private final LogTruncation log;

    SqlContactStore(Database database, WriteConnection writer, ReadPool readers, LogTruncation log) {
        this.database = database;
        this.writer = writer;
        this.readers = readers;
        this.log = log;
    }

    /** The log is emptied after the commit of a removal, so that the file has the committed state. */
    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        AtomicBoolean removed = new AtomicBoolean();
        TransactionEnd<T> end = writer.inTransaction(session -> {
            WorkspaceCheck.requireKnown(session, workspace);
            TransactionEnd<T> itsEnd = work.run(SqlTransaction.of(session, workspace, () -> removed.set(true)));
            return itsEnd instanceof TransactionEnd.Commit<T>
                    ? new TransactionEnd.Commit<>(itsEnd)
                    : new TransactionEnd.RollBack<>(itsEnd);
        });
        if (removed.get() && end instanceof TransactionEnd.Commit<T>) {
            log.afterRemoval();
        } else {
            log.retry();
        }
        return end.result();
    }

    @Override
    public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
        try (Preview preview = Preview.open(database, workspace)) {
            return work.run(preview.transaction()).result();
        } finally {
            log.retry();
        }
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return readers.inSnapshot(session -> looking.apply(new SqlWorkspaceView(session, workspace)));
    }

    public static String all(Dialect dialect) {
        return ALL.formatted(dialect.insertionOrder(), ContactRecord.COLUMNS);
    }

    /** One statement sees one state; its rows come as they are asked for. On a connection of its own: it may take long. */
    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        try {
            Connection connection = database.openForReading();
            try {
                readAll(connection, workspace, reader);
            } finally {
                database.close(connection);
            }
        } catch (SQLException e) {
            throw database.translated(e);
        } finally {
            log.retry();
        }
    }

    private void readAll(Connection connection, WorkspaceId workspace, Consumer<Contact> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(all(database.dialect()))) {
            statement.setString(1, workspace.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.accept(ContactRecord.contact(row));
                }
            }
        }
    }
}
