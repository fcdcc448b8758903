package dev.muster.adapters.jdbi.column;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is stored.
 *
 * @param number the row's
 * @param line null if the source has no lines
 * @param code the constant's name
 */
public record ProblemDocument(long number, @Nullable Long line, String code, String field, String value, String hint) {

    public ProblemDocument {
        requireNonNull(code);
        requireNonNull(field);
        requireNonNull(value);
        requireNonNull(hint);
    }

    public static List<ProblemDocument> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemDocument(
                        problem.row().number(),
                        line(problem.row()),
                        problem.code().name(),
                        problem.field(),
                        problem.value(),
                        problem.hint()))
                .toList();
    }

    public Problem problem() {
        return new Problem(ProblemCode.valueOf(code), position(number, line), field, value, hint);
    }

    /** Problems among what is written as a stream. */
    public static void write(List<Problem> problems, JsonGenerator json) throws IOException {
        JsonDocument.MAPPER.writeValue(json, of(problems));
    }

    /** The problem on which a parser stands. */
    public static Problem read(JsonParser json) throws IOException {
        return JsonDocument.MAPPER.readValue(json, ProblemDocument.class).problem();
    }

    /** The line of a position, null if there is none. */
    public static @Nullable Long line(RowPosition position) {
        return position.line().isPresent() ? position.line().getAsLong() : null;
    }

    public static RowPosition position(long number, @Nullable Long line) {
        return new RowPosition(number, line == null ? OptionalLong.empty() : OptionalLong.of(line));
    }
}
