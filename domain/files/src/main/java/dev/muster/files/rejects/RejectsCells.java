package dev.muster.files.rejects;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.Problem;
import dev.muster.files.header.RejectsColumns;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the {@link RejectsColumns} say of one refused row. */
record RejectsCells(String line, String code, String field, String hint) {

    static RejectsCells of(RowOutcome.Rejected row) {
        return new RejectsCells(
                row.position().line().isPresent()
                        ? Long.toString(row.position().line().getAsLong())
                        : "",
                joined(row, problem -> problem.code().name()),
                joined(row, Problem::field),
                joined(row, RejectsCells::hint));
    }

    List<String> inOrder() {
        return List.of(line, code, field, hint);
    }

    private static String hint(Problem problem) {
        return problem.hint() + (RejectsColumns.isOfForm(problem.code()) ? " Then empty this _code." : "");
    }

    private static String joined(RowOutcome.Rejected row, Function<Problem, String> part) {
        return row.problems().stream().map(part).collect(Collectors.joining(RejectsColumns.SEPARATOR));
    }
}
