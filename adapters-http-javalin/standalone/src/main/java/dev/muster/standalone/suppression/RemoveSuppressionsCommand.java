package dev.muster.standalone.suppression;

import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.StoreOpener;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes addresses and domains off the list. */
@Command(
        name = "remove",
        description =
                "Take addresses and domains off the list. Nobody is subscribed by that; a domain's entry covers its"
                        + " addresses as long as it is there.")
public final class RemoveSuppressionsCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;
    private final InstantSource clock;

    @Mixin
    private TargetInput input = new TargetInput();

    @Mixin
    private ListOptions options = new ListOptions();

    public RemoveSuppressionsCommand(Terminal terminal, StoreOpener stores, InstantSource clock) {
        this.terminal = terminal;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void run() {
        Set<SuppressionTarget> asked = new LinkedHashSet<>(input.read(terminal.in()));
        options.open(stores, clock, (lists, workspace) -> {
            int removed = lists.remove(workspace, asked).size();
            options.tell(terminal, "removed", removed, "unknown", asked.size() - removed);
        });
    }
}
