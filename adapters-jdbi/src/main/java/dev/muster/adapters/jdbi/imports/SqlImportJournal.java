package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.access.WorkspaceCheck;
import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.JsonDocument;
import dev.muster.adapters.jdbi.column.Milliseconds;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.RowSource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Import jobs in a database. */
public final class SqlImportJournal implements ImportJournal {

    private static final String INSERT = """
            INSERT INTO import_job (workspace_id, id, position, kind, door, actor, reason, digest, ordered_at, row_count,
                                    settled, counts, policy)
            SELECT :workspace, :id, coalesce(max(position) + 1, 0), :kind, :door, :actor, :reason, :digest, :at, 0,
                   0, :counts, :policy
              FROM import_job""";

    private static final String COUNT_ROWS = """
            UPDATE import_job SET row_count = :rows, ended_at = CASE WHEN :rows = 0 THEN ordered_at END
             WHERE workspace_id = :workspace AND id = :id""";

    private static final String ENDED = """
            (SELECT workspace_id, id FROM import_job WHERE ended_at < ?)""";

    private final ReadPool readers;
    private final WriteConnection writer;

    public SqlImportJournal(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Admission admit(ImportOrder order, RowSource rows) {
        return writer.inDurableTransaction(session -> {
            WorkspaceCheck.requireKnown(session, order.workspace());
            Optional<ImportJob> running = session.run(handle -> ImportJobRecord.findUnended(handle, order));
            if (running.isPresent()) {
                return new TransactionEnd.RollBack<Admission>(new Admission.AlreadyAdmitted(running.get()));
            }
            session.run(handle -> insert(handle, order));
            long count = new PendingRows(session, order).save(rows);
            session.run(handle -> countRows(handle, order, count));
            ImportJob job = session.run(handle -> ImportJobRecord.find(handle, order.id()))
                    .orElseThrow(() -> new IllegalStateException("a job that was just inserted is not there"));
            return new TransactionEnd.Commit<Admission>(new Admission.Admitted(job));
        });
    }

    private static int insert(Handle handle, ImportOrder order) {
        return handle.createUpdate(INSERT)
                .bind("workspace", order.workspace().value())
                .bind("id", Surrogates.requirePaired(order.id().value()))
                .bind("kind", EnumColumn.write(order.kind()))
                .bind("door", Surrogates.requirePaired(order.by().door()))
                .bind("actor", Surrogates.requirePaired(order.by().actor()))
                .bind("reason", Surrogates.requirePaired(order.by().reason()))
                .bind("digest", Surrogates.requirePaired(order.digest()))
                .bind("at", order.at().toEpochMilli())
                .bind("counts", JsonDocument.write(Map.of()))
                .bind("policy", PolicyDocument.write(order.policy()))
                .execute();
    }

    private static int countRows(Handle handle, ImportOrder order, long rows) {
        return handle.createUpdate(COUNT_ROWS)
                .bind("rows", rows)
                .bind("workspace", order.workspace().value())
                .bind("id", order.id().value())
                .execute();
    }

    @Override
    public Optional<ImportJob> find(JobId id) {
        if (Surrogates.hasUnpaired(id.value())) {
            return Optional.empty();
        }
        return readers.inSnapshot(session -> session.run(handle -> ImportJobRecord.find(handle, id)));
    }

    @Override
    public Optional<Portion> nextPortion() {
        return readers.inSnapshot(session -> session.run(PendingRows::next));
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
            long before = Milliseconds.border(time);
            handle.execute("DELETE FROM import_job_rejected_row_mark WHERE (workspace_id, job_id) IN " + ENDED, before);
            handle.execute("DELETE FROM import_job_rejected_row WHERE (workspace_id, job_id) IN " + ENDED, before);
            return handle.execute("DELETE FROM import_job WHERE ended_at < ?", before);
        })));
    }
}
