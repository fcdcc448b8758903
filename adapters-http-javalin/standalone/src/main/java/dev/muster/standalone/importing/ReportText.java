package dev.muster.standalone.importing;

import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report of an import as text, for people. */
final class ReportText {

    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_FIELD = 30;
    private static final int MOST_VALUE = 40;
    private static final int MOST_HINT = 200;
    private static final int MOST_REASON = 1_000;

    private ReportText() {}

    /**
     * The lines.
     *
     * @param rejects the file that the rejected rows were written to, if any
     */
    static List<String> lines(ImportReport report, ImportMode mode, Optional<String> rejects) {
        List<String> lines = new ArrayList<>();
        lines.addAll(counts(report));
        policy(report.policy()).ifPresent(lines::add);
        if (report.problemCount() > 0) {
            lines.add("");
            lines.addAll(problems(report));
        }
        ending(report, mode).ifPresent(lines::add);
        if (report.rejected() > 0) {
            lines.add(rejects.map(
                            file -> "The rejected rows are in " + file + ": correct them there and import that file.")
                    .orElse("With --rejects FILE.csv the rejected rows are handed back for correction."));
        }
        if (mode == ImportMode.DRY_RUN) {
            lines.add("This was a dry run: nothing was stored.");
        }
        return lines;
    }

    private static List<String> counts(ImportReport report) {
        Table table = new Table(2)
                .row("rows", Long.toString(report.rows()))
                .row("created", Long.toString(report.created()))
                .row("updated", Long.toString(report.updated()))
                .row("unchanged", Long.toString(report.unchanged()))
                .row("skipped", Long.toString(report.skipped()))
                .row("rejected", Long.toString(report.rejected()))
                .row("not processed", Long.toString(report.notProcessed()))
                .row("new subscribers", Long.toString(report.newSubscribers()));
        if (report.keptProtected() > 0) {
            table.row("kept protected", Long.toString(report.keptProtected()));
        }
        if (report.withdrawn() > 0) {
            table.row("withdrawn", Long.toString(report.withdrawn()));
        }
        return table.lines();
    }

    /** That nobody said who is subscribed, and how many contacts are for that reason. */
    static String unstatedConsent(ImportReport report) {
        return "No column states consent: " + subscribed(report.newSubscribers())
                + " subscribed. Say otherwise with --status.";
    }

    private static String subscribed(long contacts) {
        if (contacts == 0) {
            return "no new contact is";
        }
        return contacts == 1 ? "the new contact is" : "the " + contacts + " new contacts are";
    }

    /** Only the answers that differ from the usual ones. */
    private static Optional<String> policy(ImportPolicy policy) {
        List<String> given = new ArrayList<>();
        for (PolicyQuestion question : PolicyQuestion.ALL) {
            String answer = question.reading().apply(policy);
            if (!answer.equals(question.reading().apply(ImportPolicy.files()))) {
                given.add(question.option() + " " + answer);
            }
        }
        return given.isEmpty() ? Optional.empty() : Optional.of("  policy  " + String.join(" ", given));
    }

    private static List<String> problems(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                report.problemCount() > MOST_PROBLEMS
                        ? report.problemCount() + " problems, of which the first " + MOST_PROBLEMS + ":"
                        : "Problems:");
        Table table = new Table(2).row("ROW", "LINE", "FIELD", "VALUE", "CURE");
        for (Problem problem : report.problems()) {
            if (table.size() > MOST_PROBLEMS) {
                break;
            }
            table.row(
                    Long.toString(problem.row().number()),
                    problem.row().line().isPresent()
                            ? Long.toString(problem.row().line().getAsLong())
                            : "",
                    Printable.cut(problem.field(), MOST_FIELD),
                    Printable.cut(problem.value(), MOST_VALUE),
                    Printable.cut(problem.hint(), MOST_HINT));
        }
        lines.addAll(table.lines());
        return lines;
    }

    /** What became of the further addresses of rows; empty if there are none. */
    static Optional<String> otherEmails(long rows) {
        return rows == 0
                ? Optional.empty()
                : Optional.of((rows == 1 ? "1 row has" : rows + " rows have")
                        + " several addresses: the first is the contact's, the others are kept under other_emails.");
    }

    /** Why the import broke off and what to do; empty if it did not. */
    static Optional<String> interruption(ImportReport report, ImportMode mode) {
        String what = mode == ImportMode.DRY_RUN ? "The dry run" : "The import";
        return report.interruption()
                .map(reason -> what + " broke off at row " + reason.row().number() + ": "
                        + Printable.cut(reason.hint(), MOST_REASON));
    }

    private static Optional<String> ending(ImportReport report, ImportMode mode) {
        return switch (report.ending()) {
            case COMPLETED -> Optional.empty();
            case STOPPED -> Optional.of("The import stopped at a rejected row, as --on-failure stop says.");
            case ROLLED_BACK ->
                Optional.of(
                        "Nothing was stored: a row was rejected, and --on-failure roll-back-all takes all of it back.");
            case INTERRUPTED -> interruption(report, mode);
        };
    }
}
