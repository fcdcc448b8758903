package dev.muster.adapters.jdbi.idempotency;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Milliseconds;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.erasure.Marks;
import dev.muster.adapters.jdbi.erasure.Spellings;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The answers to requests about one workspace. */
public final class RecordedAnswers {

    private static final String INSERT = """
            INSERT INTO recorded_answer (workspace_id, access_key_id, operation, value, position, request_digest, status,
                                         answered_at, body)
            SELECT :workspace, :key, :operation, :value, coalesce(max(position) + 1, 0), :digest, :status, :at, :body
              FROM recorded_answer WHERE true
            ON CONFLICT DO NOTHING
            RETURNING position""";

    private static final String INSERT_MARK =
            "INSERT INTO recorded_answer_mark (workspace_id, mark, position) VALUES (?, ?, ?)";

    private static final String FIND_BY_MARK = """
            SELECT DISTINCT answer.position, answer.body
              FROM %s AS asked
                   CROSS JOIN recorded_answer_mark AS marked
                   CROSS JOIN recorded_answer AS answer
             WHERE marked.workspace_id = ? AND marked.mark = CAST(asked.value AS BIGINT)
               AND answer.position = marked.position AND answer.workspace_id = marked.workspace_id
               AND answer.body IS NOT NULL""";

    private static final String ERASE =
            "UPDATE recorded_answer SET body = NULL WHERE workspace_id = ? AND position = ?";

    private static final String ERASE_MARKS = """
            DELETE FROM recorded_answer_mark
             WHERE workspace_id = ? AND mark IN (SELECT CAST(value AS BIGINT) FROM %s AS asked) AND position = ?""";

    private static final String DELETE = "DELETE FROM recorded_answer WHERE answered_at < ?";

    private static final String DELETE_MARKS = """
            DELETE FROM recorded_answer_mark
             WHERE NOT EXISTS (SELECT 1 FROM recorded_answer WHERE recorded_answer.position = recorded_answer_mark.position)""";

    private final Handle handle;
    private final WorkspaceId workspace;

    public RecordedAnswers(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** Does nothing if there is an answer under this scope. A lone surrogate in a body is stored as it was sent: as "?". */
    void record(IdempotencyScope scope, RecordedAnswer answer) throws SQLException {
        Optional<Long> position = handle.createQuery(INSERT)
                .bind("workspace", workspace.value())
                .bind("key", Surrogates.requirePaired(scope.key().value()))
                .bind("operation", Surrogates.requirePaired(scope.operation()))
                .bind("value", Surrogates.requirePaired(scope.value()))
                .bind("digest", Surrogates.requirePaired(answer.requestDigest()))
                .bind("status", answer.status())
                .bind("at", answer.at().toEpochMilli())
                .bind("body", answer.body())
                .mapTo(Long.class)
                .findOne();
        if (position.isPresent() && answer.body().isPresent()) {
            mark(position.get(), answer.body().get());
        }
    }

    private void mark(long position, String body) throws SQLException {
        try (PreparedStatement mark = handle.getConnection().prepareStatement(INSERT_MARK)) {
            for (long its : Marks.of(SearchText.fold(body))) {
                mark.setString(1, workspace.value());
                mark.setLong(2, its);
                mark.setLong(3, position);
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }

    /** Erases the bodies that name any of these addresses. */
    public void erase(Spellings spellings, Dialect dialect) throws SQLException {
        Map<Long, String> marked = new LinkedHashMap<>();
        RowReader.readAll(
                handle,
                FIND_BY_MARK.formatted(dialect.elements("?")),
                List.of(JsonParameter.ofNumbers(spellings.marks()), workspace.value()),
                row -> marked.put(row.getLong(1), SearchText.fold(row.getString(2))));
        marked.forEach((position, folded) -> {
            if (spellings.areIn(folded)) {
                handle.execute(ERASE, workspace.value(), position);
                handle.execute(
                        ERASE_MARKS.formatted(dialect.elements("?")),
                        workspace.value(),
                        JsonParameter.ofNumbers(Marks.stored(folded)),
                        position);
            }
        });
    }

    static void forgetGivenBefore(Instant time, Handle handle) {
        if (handle.execute(DELETE, Milliseconds.border(time)) > 0) {
            handle.execute(DELETE_MARKS);
        }
    }
}
