package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.ExitCode;
import java.util.Optional;

/**
 * The result of a push.
 *
 * @param workspace whose contacts
 * @param order what was asked for
 * @param plan what was to be done; empty if the vendor could not be worked with at all
 * @param report what was done; empty for a dry run
 */
public record PushResult(
        Workspace workspace, PushOrder order, Optional<DeliveryPlan> plan, Optional<DeliveryReport> report) {

    /** The exit code of the command. */
    public ExitCode exitCode() {
        return end().exitCode();
    }

    PushExit end() {
        return report.map(done -> PushExit.of(done, order))
                .or(() -> plan.map(planned -> PushExit.of(planned.readiness())))
                .orElse(PushExit.DELIVERED);
    }
}
