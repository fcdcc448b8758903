package dev.muster.adapters.jdbi.imports;

import dev.muster.adapters.jdbi.column.JsonReader;
import dev.muster.adapters.jdbi.column.UnreadableDocument;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows that a job still has to process, many to a row of the table. */
final class PendingRows {

    private static final System.Logger LOG = System.getLogger(PendingRows.class.getName());

    /** A portion is no longer than this, whatever its rows hold, or but for one row. */
    private static final int MAX_CHARACTERS = 1 << 20;

    private static final String INSERT = """
            INSERT INTO import_job_portion (workspace_id, job_id, position, row_count, rows) VALUES (?, ?, ?, ?, ?)""";

    private static final String UNENDED =
            "SELECT workspace_id, id FROM import_job WHERE ended_at IS NULL ORDER BY settled, position";

    private static final String NEXT = "SELECT " + ImportJobRecord.COLUMNS + """
            , portion.position, portion.rows
              FROM import_job CROSS JOIN import_job_portion AS portion
             WHERE import_job.workspace_id = ? AND import_job.id = ?
               AND portion.workspace_id = import_job.workspace_id AND portion.job_id = import_job.id
               AND portion.position <= import_job.settled
             ORDER BY portion.position DESC LIMIT 1""";

    private final Session session;
    private final ImportOrder order;
    private final StringBuilder rows = new StringBuilder();
    private long saved;
    private int count;

    PendingRows(Session session, ImportOrder order) {
        this.session = session;
        this.order = order;
    }

    /** Keeps all rows of the source, and answers how many there were. */
    long save(RowSource source) {
        for (Optional<ContactRow> row = source.next(); row.isPresent(); row = source.next()) {
            rows.append(count == 0 ? '[' : ',').append(ContactRowJson.write(row.get()));
            count++;
            if (count == Portion.MOST_ROWS || rows.length() >= MAX_CHARACTERS) {
                save();
            }
        }
        if (count > 0) {
            save();
        }
        return saved;
    }

    private void save() {
        String document = rows.append(']').toString();
        session.run(handle ->
                handle.execute(INSERT, order.workspace().value(), order.id().value(), saved, count, document));
        saved += count;
        count = 0;
        rows.setLength(0);
    }

    /** The rows that come next, of all jobs that have not ended. One that this version cannot read does not hold up others. */
    static Optional<Portion> next(Handle handle) throws SQLException {
        List<List<String>> jobs = new ArrayList<>();
        RowReader.readAll(handle, UNENDED, List.of(), row -> jobs.add(List.of(row.getString(1), row.getString(2))));
        for (List<String> job : jobs) {
            List<Portion> next = new ArrayList<>();
            try {
                RowReader.readAll(handle, NEXT, job, row -> next.add(portion(row)));
            } catch (UnreadableDocument e) {
                LOG.log(System.Logger.Level.WARNING, "Import job " + job.get(1) + " is passed over: unreadable", e);
            }
            if (!next.isEmpty()) {
                return Optional.of(next.get(0));
            }
        }
        return Optional.empty();
    }

    /** What is settled of the rows kept together is passed over. */
    private static Portion portion(ResultSet row) throws SQLException {
        long settled = row.getLong("settled");
        List<ContactRow> rows =
                JsonReader.parse(row.getString("rows"), json -> JsonReader.readArray(json, ContactRowJson::read));
        int done = (int) (settled - row.getLong("position"));
        return new Portion(ImportJobRecord.order(row), settled, rows.subList(done, rows.size()));
    }
}
