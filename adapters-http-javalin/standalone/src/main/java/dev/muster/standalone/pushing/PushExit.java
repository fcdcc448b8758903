package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.Selection;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.standalone.console.ExitCode;

/** The exit code of a push, and what to do next. */
enum PushExit {
    DELIVERED(ExitCode.OK, ""),
    REJECTED(
            ExitCode.ROWS_REJECTED,
            "push status --rejected lists the rejected contacts. What is corrected goes out with the next push; --only"
                    + " rejected tries them as they are."),
    OPEN(
            ExitCode.BROKEN_OFF,
            "Not every contact has an answer yet: run the same command again, and it goes on from there."),
    STOPPED(ExitCode.BROKEN_OFF, "Run the same command again; it goes on from there."),
    POSTPONED(ExitCode.BROKEN_OFF, "Run the same command again later; it goes on from there."),
    UNREACHABLE(
            ExitCode.BROKEN_OFF,
            "See whether --to names the vendor's server, and run the same command again later; it goes on from there."),
    HOPELESS(
            ExitCode.BROKEN_OFF,
            "Something seems to be wrong with all contacts. Cure it, then run the command with --only rejected, and once"
                    + " more without."),
    CLOSED(
            ExitCode.VENDOR_CLOSED,
            "See whether the key in the environment variable %s is right and may write there, and whether --target and"
                    + " --to are right; then run the same command again.");

    private final ExitCode exitCode;
    private final String cure;

    PushExit(ExitCode exitCode, String cure) {
        this.exitCode = exitCode;
        this.cure = cure;
    }

    static PushExit of(DeliveryReport report, PushOrder order) {
        return switch (report.ending()) {
            case CLOSED -> CLOSED;
            case DEADLINE, INTERRUPTED -> STOPPED;
            case POSTPONED -> POSTPONED;
            case UNREACHABLE -> UNREACHABLE;
            case HOPELESS -> HOPELESS;
            case COMPLETE -> isOpen(report, order) ? OPEN : report.rejected() > 0 ? REJECTED : DELIVERED;
        };
    }

    static PushExit of(Readiness readiness) {
        if (readiness instanceof Readiness.Closed) {
            return CLOSED;
        }
        return readiness instanceof Readiness.Unreachable ? UNREACHABLE : DELIVERED;
    }

    ExitCode exitCode() {
        return exitCode;
    }

    /** What to do next, for people; empty if nothing. */
    String cure(PushOrder order) {
        return cure.formatted(order.keyVariable());
    }

    /** With {@code --only rejected}, other contacts stay pending on purpose. */
    private static boolean isOpen(DeliveryReport report, PushOrder order) {
        long pending = order.selection() == Selection.REJECTED_ONLY ? 0 : report.pending();
        return report.unknown() + pending > 0;
    }
}
