package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.util.ArrayList;
import java.util.List;

/** The plan of a push as text, for people. */
final class PlanText {

    private static final int MOST_LOSSES = 20;
    private static final int MOST_FIELD = 40;
    private static final int MOST_EXAMPLE = 200;

    private PlanText() {}

    /** The lines; none if the vendor refused to work with us, since then there is no plan. */
    static List<String> lines(DeliveryPlan plan) {
        if (!(plan.readiness() instanceof Readiness.Ready)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(new Table(2)
                .row("contacts", Long.toString(plan.contacts()))
                .row("due", Long.toString(plan.due()))
                .row("requests", Long.toString(plan.batches()))
                .lines());
        if (plan.batches() > 0) {
            lines.add("  From the first to the last of them it takes at least " + DurationText.of(plan.atLeast())
                    + ", at " + pace(plan.capabilities().requestsPerMinute()) + ".");
        }
        lines.add("Limits of the vendor:");
        plan.capabilities().limitations().stream()
                .sorted()
                .map(Limitation::meaning)
                .forEach(line -> lines.add("  " + line));
        lines.addAll(losses(plan.losses()));
        lines.addAll(refusals("Not sent, since refused:", plan.refused()));
        return lines;
    }

    /** Each reason with its count and an example; no lines if there are no reasons. */
    static List<String> refusals(String heading, List<RefusalCount> refusals) {
        if (refusals.isEmpty()) {
            return List.of();
        }
        Table table = new Table(2);
        refusals.forEach(refusal -> table.row(
                Long.toString(refusal.contacts()),
                refusal.code().name(),
                Printable.cut(refusal.example(), MOST_EXAMPLE)));
        List<String> lines = new ArrayList<>(List.of(heading));
        lines.addAll(table.lines());
        return lines;
    }

    private static String pace(int requestsPerMinute) {
        return requestsPerMinute == Integer.MAX_VALUE ? "any pace" : requestsPerMinute + " a minute";
    }

    private static List<String> losses(List<LossCount> losses) {
        List<String> lines = new ArrayList<>();
        losses.stream().limit(MOST_LOSSES).map(PlanText::loss).forEach(lines::add);
        if (losses.size() > MOST_LOSSES) {
            lines.add("  ... and " + (losses.size() - MOST_LOSSES) + " other kinds of loss (--json lists them)");
        }
        return lines;
    }

    private static String loss(LossCount count) {
        return "  " + count.contacts() + (count.contacts() == 1 ? " contact loses " : " contacts lose ")
                + lost(count.loss());
    }

    private static String lost(Loss loss) {
        String field = Printable.cut(loss.field(), MOST_FIELD);
        return switch (loss.kind()) {
            case STATUS -> "the status";
            case TAGS -> "the tags";
            case KEY -> field + ": the vendor takes no such key";
            case TYPE -> field + ": the vendor's key has another type";
            case SPELLING -> "the spelling of " + field + ": the vendor writes numbers and dates its own way";
            case LENGTH -> field + ": the value is too long for the vendor";
            case JSON -> "the structure of " + field + ": it arrives as text";
        };
    }
}
