package dev.muster.adapters.jdbi.imports;

import static java.util.Objects.requireNonNull;

import dev.muster.adapters.jdbi.column.JsonDocument;
import dev.muster.adapters.jdbi.column.ProblemDocument;
import dev.muster.adapters.jdbi.column.UnreadableDocument;
import dev.muster.domain.job.RejectedRow;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row as it is stored.
 *
 * @param line null if the source has no lines
 */
record RejectedRowDocument(long number, @Nullable Long line, String email, List<ProblemDocument> problems) {

    RejectedRowDocument {
        requireNonNull(email);
        problems = List.copyOf(problems);
    }

    static String write(RejectedRow row) {
        return JsonDocument.write(new RejectedRowDocument(
                row.position().number(),
                ProblemDocument.line(row.position()),
                row.email(),
                ProblemDocument.of(row.problems())));
    }

    static RejectedRow parse(String document) throws SQLException {
        RejectedRowDocument stored = JsonDocument.read(document, RejectedRowDocument.class);
        try {
            return new RejectedRow(
                    ProblemDocument.position(stored.number, stored.line),
                    stored.email,
                    stored.problems.stream().map(ProblemDocument::problem).toList());
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument(e);
        }
    }
}
