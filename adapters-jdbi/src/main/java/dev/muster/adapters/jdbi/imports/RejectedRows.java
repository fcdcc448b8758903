package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.erasure.Marks;
import dev.muster.adapters.jdbi.erasure.Spellings;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rejected rows that one workspace's jobs keep. */
public final class RejectedRows {

    private static final String OF_JOB = """
            SELECT rejected FROM import_job_rejected_row
             WHERE workspace_id = ? AND job_id = ?
             ORDER BY position""";

    private static final String COUNT = """
            SELECT count(*), coalesce(max(position) + 1, 0) FROM import_job_rejected_row
             WHERE workspace_id = ? AND job_id = ?""";

    private static final String INSERT =
            "INSERT INTO import_job_rejected_row (workspace_id, job_id, position, rejected) VALUES (?, ?, ?, ?)";

    private static final String INSERT_MARK = """
            INSERT INTO import_job_rejected_row_mark (workspace_id, job_id, position, mark) VALUES (?, ?, ?, ?)""";

    private static final String FIND_BY_MARK = """
            SELECT DISTINCT kept.job_id, kept.position, kept.rejected
              FROM %s AS asked
                   CROSS JOIN import_job_rejected_row_mark AS marked
                   CROSS JOIN import_job_rejected_row AS kept
             WHERE marked.workspace_id = ? AND marked.mark = CAST(asked.value AS BIGINT)
               AND kept.workspace_id = marked.workspace_id
               AND kept.job_id = marked.job_id AND kept.position = marked.position""";

    private static final String ERASE =
            "DELETE FROM import_job_rejected_row WHERE workspace_id = ? AND job_id = ? AND position = ?";

    private static final String ERASE_MARKS = """
            DELETE FROM import_job_rejected_row_mark
             WHERE workspace_id = ? AND mark IN (SELECT CAST(value AS BIGINT) FROM %s AS asked) AND job_id = ? AND position = ?""";

    private final Handle handle;
    private final WorkspaceId workspace;

    public RejectedRows(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    List<RejectedRow> of(JobId job) throws SQLException {
        List<RejectedRow> rows = new ArrayList<>();
        RowReader.readAll(
                handle,
                OF_JOB,
                List.of(workspace.value(), job.value()),
                row -> rows.add(RejectedRowDocument.parse(row.getString(1))));
        return rows;
    }

    /** Keeps as many more as a job may keep. */
    void save(JobId job, List<RejectedRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        long[] kept = new long[2];
        RowReader.readAll(handle, COUNT, List.of(workspace.value(), job.value()), row -> {
            kept[0] = row.getLong(1);
            kept[1] = row.getLong(2);
        });
        try (PreparedStatement keep = handle.getConnection().prepareStatement(INSERT);
                PreparedStatement mark = handle.getConnection().prepareStatement(INSERT_MARK)) {
            for (RejectedRow row :
                    rows.subList(0, (int) Math.min(rows.size(), ImportJob.MOST_REJECTED_ROWS - kept[0]))) {
                add(job, kept[1]++, row, keep, mark);
            }
            keep.executeBatch();
            mark.executeBatch();
        }
    }

    private void add(JobId job, long position, RejectedRow row, PreparedStatement keep, PreparedStatement mark)
            throws SQLException {
        keep.setString(1, workspace.value());
        keep.setString(2, job.value());
        keep.setLong(3, position);
        keep.setString(4, RejectedRowDocument.write(row));
        keep.addBatch();
        for (long its : Marks.of(folded(row))) {
            mark.setString(1, workspace.value());
            mark.setString(2, job.value());
            mark.setLong(3, position);
            mark.setLong(4, its);
            mark.addBatch();
        }
    }

    /** Erases those that name any of these addresses. */
    public void erase(Spellings spellings, Dialect dialect) throws SQLException {
        List<MarkedRow> marked = new ArrayList<>();
        RowReader.readAll(
                handle,
                FIND_BY_MARK.formatted(dialect.elements("?")),
                List.of(JsonParameter.ofNumbers(spellings.marks()), workspace.value()),
                row -> marked.add(new MarkedRow(
                        row.getString(1), row.getLong(2), folded(RejectedRowDocument.parse(row.getString(3))))));
        marked.stream().filter(kept -> spellings.areIn(kept.folded())).forEach(kept -> erase(kept, dialect));
    }

    private void erase(MarkedRow kept, Dialect dialect) {
        handle.execute(ERASE, workspace.value(), kept.job(), kept.position());
        String marks = JsonParameter.ofNumbers(Marks.stored(kept.folded()));
        handle.execute(
                ERASE_MARKS.formatted(dialect.elements("?")), workspace.value(), marks, kept.job(), kept.position());
    }

    private static String folded(RejectedRow row) {
        StringBuilder text = new StringBuilder(row.email());
        for (Problem problem : row.problems()) {
            text.append('\n').append(problem.value()).append('\n').append(problem.hint());
        }
        return SearchText.fold(text.toString());
    }

    /** A row as it was found, and its text. */
    private record MarkedRow(String job, long position, String folded) {}
}
