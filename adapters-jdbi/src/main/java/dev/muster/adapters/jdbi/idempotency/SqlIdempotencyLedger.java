package dev.muster.adapters.jdbi.idempotency;

import dev.muster.adapters.jdbi.access.WorkspaceCheck;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Recorded answers in a database. */
public final class SqlIdempotencyLedger implements IdempotencyLedger {

    private static final String FIND = """
            SELECT workspace_id, request_digest, status, body, answered_at
              FROM recorded_answer
             WHERE access_key_id = ? AND operation = ? AND value = ?""";

    private final ReadPool readers;
    private final WriteConnection writer;

    public SqlIdempotencyLedger(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<RecordedAnswer> find(IdempotencyScope scope) {
        if (Surrogates.hasUnpaired(scope.operation()) || Surrogates.hasUnpaired(scope.value())) {
            return Optional.empty();
        }
        return readers.read(handle -> handle.select(FIND, scope.key().value(), scope.operation(), scope.value())
                .map((row, context) -> answer(row))
                .findOne());
    }

    private static RecordedAnswer answer(ResultSet row) throws SQLException {
        return new RecordedAnswer(
                new WorkspaceId(row.getString("workspace_id")),
                row.getString("request_digest"),
                row.getInt("status"),
                Optional.ofNullable(row.getString("body")),
                Instant.ofEpochMilli(row.getLong("answered_at")));
    }

    @Override
    public void record(IdempotencyScope scope, RecordedAnswer answer) {
        writer.inTransaction(session -> {
            WorkspaceCheck.requireKnown(session, answer.workspace());
            return new TransactionEnd.Commit<>(session.run(handle -> {
                new RecordedAnswers(handle, answer.workspace()).record(scope, answer);
                return true;
            }));
        });
    }

    @Override
    public void forgetGivenBefore(Instant time) {
        writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
            RecordedAnswers.forgetGivenBefore(time, handle);
            return true;
        })));
    }
}
