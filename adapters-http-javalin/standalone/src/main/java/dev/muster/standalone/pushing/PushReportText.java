package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.util.ArrayList;
import java.util.List;

/** The report of a push as text, for people. */
final class PushReportText {

    private static final int MOST_REASON = 400;

    private PushReportText() {}

    static List<String> lines(DeliveryReport report, PushResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Result:");
        lines.addAll(counts(report));
        lines.addAll(PlanText.refusals("Rejected:", report.refusals()));
        if (report.ending() != DeliveryEnding.COMPLETE) {
            lines.add("The push ended before it was complete: " + reason(report.reason()));
        }
        addCure(result, lines);
        return lines;
    }

    static List<String> dryRun(PushResult result) {
        List<String> lines = new ArrayList<>();
        result.plan().map(DeliveryPlan::readiness).ifPresent(readiness -> {
            if (readiness instanceof Readiness.Closed closed) {
                lines.add("The vendor does not let us in: " + reason(closed.reason()));
            } else if (readiness instanceof Readiness.Unreachable unreachable) {
                lines.add("The vendor cannot be worked with now: " + reason(unreachable.reason()));
            }
        });
        addCure(result, lines);
        lines.add("This was a dry run: nothing was sent.");
        return lines;
    }

    private static void addCure(PushResult result, List<String> lines) {
        String cure = result.end().cure(result.order());
        if (!cure.isEmpty()) {
            lines.add(cure);
        }
    }

    private static List<String> counts(DeliveryReport report) {
        Table table = new Table(2)
                .row("accepted", Long.toString(report.accepted()))
                .row("unchanged", Long.toString(report.unchanged()))
                .row("rejected", Long.toString(report.rejected()))
                .row("unknown", Long.toString(report.unknown()))
                .row("pending", Long.toString(report.pending()));
        long removed = report.count(DeliveryOutcome.REMOVED);
        if (removed > 0) {
            table.row("removed", Long.toString(removed));
        }
        return table.lines();
    }

    private static String reason(String text) {
        String line = Printable.cut(text, MOST_REASON);
        return line.endsWith(".") ? line : line + ".";
    }
}
