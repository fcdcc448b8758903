package dev.muster.adapters.jdbi;

import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.contact.ContactRecord;
import dev.muster.adapters.jdbi.contact.SqlWorkspaceView;
import dev.muster.adapters.jdbi.erasure.LogTruncation;
import dev.muster.adapters.jdbi.preview.Preview;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
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

/** Contacts in a SQLite file. */
public final class SqlContactStore implements ContactStore {

    /**
     * In the order of rowids, which is that of insertion. The bare numbers are sorted first, so that whole contacts need
     * not go through the sorter; were they not materialised, SQLite would leave that sorting out.
     */
    public static final String ALL = """
            WITH ordered AS MATERIALIZED (SELECT rowid AS number FROM contact WHERE workspace_id = ? ORDER BY rowid)
            SELECT %s
              FROM ordered CROSS JOIN contact ON contact.rowid = ordered.number""".formatted(ContactRecord.COLUMNS);

    private final SqliteFile file;
    private final WriteConnection writer;
    private final ReadPool readers;
    private final LogTruncation log;

    SqlContactStore(SqliteFile file, WriteConnection writer, ReadPool readers, LogTruncation log) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.log = log;
    }

    /** The log is emptied after the commit of a removal, so that the file has the committed state. */
    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        AtomicBoolean removed = new AtomicBoolean();
        TransactionEnd<T> end = writer.inTransaction(session -> {
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
        try (Preview rehearsal = Preview.open(file, workspace)) {
            return work.run(rehearsal.transaction()).result();
        } finally {
            log.retry();
        }
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return readers.inSnapshot(session -> looking.apply(new SqlWorkspaceView(session, workspace)));
    }

    /** One statement sees one state; its rows come as they are asked for. On a connection of its own: it may take long. */
    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        try {
            Connection connection = file.openForReading();
            try {
                readAll(connection, workspace, reader);
            } finally {
                file.close(connection);
            }
        } catch (SQLException e) {
            throw file.faults().translated(e);
        } finally {
            log.retry();
        }
    }

    private static void readAll(Connection connection, WorkspaceId workspace, Consumer<Contact> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, workspace.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.accept(ContactRecord.contact(row));
                }
            }
        }
    }
}
