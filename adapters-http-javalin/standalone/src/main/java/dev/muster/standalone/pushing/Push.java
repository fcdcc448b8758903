package dev.muster.standalone.pushing;

import dev.muster.domain.ContactDelivery;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.port.in.DeliveryListener;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.StoredContacts;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.OpenStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Delivers the contacts of a workspace to a vendor, and prints the progress. */
public final class Push {

    private static final int MOST_NAME = 60;

    private final Terminal terminal;
    private final Function<OpenStore, ContactDelivery> deliveries;
    private final InstantSource clock;

    public Push(Terminal terminal, Function<OpenStore, ContactDelivery> deliveries, InstantSource clock) {
        this.terminal = terminal;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Prints what a push would send, and sends nothing. */
    PushResult preview(OpenStore store, Workspace workspace, PushOrder order, Consumer<String> lines) {
        printStart("Dry run of a push", workspace, order, lines);
        try (PushProgress progress = new PushProgress(terminal, lines)) {
            DeliveryPlan plan = deliveries.apply(store).plan(request(store, workspace, order, progress));
            PushResult result = new PushResult(workspace, order, Optional.of(plan), Optional.empty());
            PlanText.lines(plan).forEach(lines);
            PushReportText.dryRun(result).forEach(lines);
            return result;
        }
    }

    /**
     * Sends the contacts that are due.
     *
     * @param lines receives the text, line by line
     */
    public PushResult run(OpenStore store, Workspace workspace, PushOrder order, Consumer<String> lines) {
        printStart("Push", workspace, order, lines);
        DeliveryScope scope = new DeliveryScope(workspace.id(), order.sink().id());
        PushResult result = PushLock.holding(store.path(), scope, () -> deliver(store, workspace, order, lines));
        result.report().ifPresent(report -> PushReportText.lines(report, result).forEach(lines));
        return result;
    }

    private PushResult deliver(OpenStore store, Workspace workspace, PushOrder order, Consumer<String> lines) {
        try (PushProgress progress = new PushProgress(terminal, lines)) {
            DeliveryReport report = deliveries.apply(store).deliver(request(store, workspace, order, progress));
            return new PushResult(workspace, order, progress.plan(), Optional.of(report));
        }
    }

    private DeliveryRequest request(OpenStore store, Workspace workspace, PushOrder order, DeliveryListener listener) {
        return new DeliveryRequest(
                workspace.id(),
                new StoredContacts(store.file().contacts(), workspace.id()),
                order.sink(),
                order.policy(),
                order.selection(),
                order.deadline().map(clock.instant()::plus),
                listener);
    }

    private static void printStart(String what, Workspace workspace, PushOrder order, Consumer<String> lines) {
        lines.accept(what + " from the workspace " + Printable.cut(workspace.name(), MOST_NAME) + " (" + workspace.id()
                + ") to " + order.sink().id());
    }
}
