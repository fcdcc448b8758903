package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.in.DeliveryListener;
import dev.muster.standalone.console.Terminal;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Prints the plan before anything is sent, then a progress bar for a person, and every retry. Not thread-safe. */
final class PushProgress implements DeliveryListener, AutoCloseable {

    /** Fixed: asking the terminal would load a native library. */
    private static final int WIDTH = 79;

    private final Terminal terminal;
    private final Consumer<String> lines;
    private Optional<DeliveryPlan> plan = Optional.empty();
    private Optional<ProgressBar> bar = Optional.empty();

    PushProgress(Terminal terminal, Consumer<String> lines) {
        this.terminal = terminal;
        this.lines = lines;
    }

    /** The plan, once it is there. */
    Optional<DeliveryPlan> plan() {
        return plan;
    }

    @Override
    public void planned(DeliveryPlan found) {
        plan = Optional.of(found);
        PlanText.lines(found).forEach(lines);
        if (terminal.watcher() == Terminal.Watcher.PERSON && found.due() > 0) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName("Pushing")
                    .setUnit(" contacts", 1)
                    .setInitialMax(found.due())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                    .build());
        }
    }

    @Override
    public void progressed(long settled, long due) {
        bar.ifPresent(shown -> shown.stepTo(settled));
    }

    @Override
    public void retrying(Retry retry) {
        terminal.err()
                .println("No answer from the vendor yet: " + retry.reason() + ". Attempt " + retry.attempt()
                        + " follows in " + DurationText.of(retry.pause()) + ".");
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
