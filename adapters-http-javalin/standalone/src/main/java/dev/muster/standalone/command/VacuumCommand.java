package dev.muster.standalone.command;

import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rewrites the data file at once; the server does it at a quiet hour. */
@Command(
        name = "vacuum",
        description = "Rewrite the data file, so that no byte of removed contacts is left in it and unused space is"
                + " freed. Others can read meanwhile; whoever writes waits.")
public final class VacuumCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Mixin
    private DataOption data = new DataOption();

    public VacuumCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            store.file().vacuum();
            terminal.out().println("No byte of removed contacts is left in " + store.path() + ".");
        }
    }
}
