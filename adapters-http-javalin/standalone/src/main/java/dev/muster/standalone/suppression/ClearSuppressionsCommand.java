package dev.muster.standalone.suppression;

import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.StoreOpener;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Empties the list. */
@Command(name = "clear", description = "Empty the list. Nobody is subscribed by that.")
public final class ClearSuppressionsCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;
    private final InstantSource clock;

    @Mixin
    private ListOptions options = new ListOptions();

    public ClearSuppressionsCommand(Terminal terminal, StoreOpener stores, InstantSource clock) {
        this.terminal = terminal;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void run() {
        options.open(
                stores,
                clock,
                (lists, workspace) -> options.tell(terminal, "removed", lists.clear(workspace), "unknown", 0));
    }
}
