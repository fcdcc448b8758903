package dev.muster.domain.outcome;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds outcomes up to a report. A row is opened when it is read and closed by its outcome; while a row is open there is
 * no report. Keeps nothing per row. Not thread-safe.
 */
public final class ReportBuilder {

    /** A report lists this many problems; further ones are only counted. */
    public static final int MOST_PROBLEMS = 1_000;

    private final Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
    private final Map<ConsentEffect, Long> consent = new EnumMap<>(ConsentEffect.class);
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Problem> interruption = Optional.empty();
    private long problemCount;
    private long opened;
    private long closed;

    /** A row was read. */
    public void open() {
        opened++;
    }

    /** The next open row came to this outcome. */
    public void close(RowOutcome outcome) {
        if (closed == opened) {
            throw new IllegalStateException("no row is open for " + outcome);
        }
        closed++;
        counts.merge(outcome.kind(), 1L, Long::sum);
        if (outcome.consent() != ConsentEffect.NONE) {
            consent.merge(outcome.consent(), 1L, Long::sum);
        }
        if (outcome instanceof RowOutcome.Rejected rejected) {
            rejected.problems().forEach(this::note);
        }
    }

    /** A problem that ends the import, unless it ended before. The first one is what the report calls its interruption. */
    public void interrupt(Problem reason) {
        interruption = interruption.or(() -> Optional.of(reason));
        note(reason);
    }

    /** A problem that is only listed and counted. */
    public void note(Problem problem) {
        problemCount++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** The report. Throws {@link IllegalStateException} while a row is open. */
    public ImportReport build(Ending ending, ImportPolicy policy) {
        if (closed != opened) {
            throw new IllegalStateException((opened - closed) + " rows have no outcome");
        }
        Optional<Problem> broken = ending == Ending.INTERRUPTED ? interruption : Optional.empty();
        return new ImportReport(opened, counts, consent, problems, problemCount, broken, ending, policy);
    }
}
