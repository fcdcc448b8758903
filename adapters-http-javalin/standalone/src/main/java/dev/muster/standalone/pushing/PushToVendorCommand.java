package dev.muster.standalone.pushing;

import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import dev.muster.standalone.store.WorkspaceChoice;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delivers contacts to one vendor. */
@Command
public final class PushToVendorCommand implements Callable<Integer> {

    private final Vendor vendor;
    private final Terminal terminal;
    private final StoreOpener stores;
    private final SinkFactory sinks;
    private final Push push;

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Whose contacts, by id or alias; without it: those of the only workspace.")
    private Optional<String> workspace = Optional.empty();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private PushOptions options = new PushOptions();

    @Option(
            names = "--dry-run",
            description = "Say what the push would do, and what would not arrive, and send nothing. The vendor is asked"
                    + " what it has.")
    private boolean dryRun;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON object instead of text, for scripts.")
    private boolean json;

    public PushToVendorCommand(Vendor vendor, Terminal terminal, StoreOpener stores, SinkFactory sinks, Push push) {
        this.vendor = vendor;
        this.terminal = terminal;
        this.stores = stores;
        this.sinks = sinks;
        this.push = push;
    }

    /** The command under its vendor's name. */
    public CommandLine line() {
        CommandLine line = new CommandLine(this);
        line.getCommandSpec().name(vendor.word()).usageMessage().description(vendor.description());
        return line;
    }

    @Override
    public Integer call() {
        PushOrder order = sinks.request(vendor, options);
        try (OpenStore store = stores.open(data.existingFile())) {
            Workspace chosen = WorkspaceChoice.existing(store.workspaces(), workspace);
            Consumer<String> lines = json ? line -> {} : terminal.out()::println;
            PushResult result =
                    dryRun ? push.preview(store, chosen, order, lines) : push.run(store, chosen, order, lines);
            if (json) {
                terminal.out().println(JsonText.of(document -> PushJson.write(result, document)));
            }
            return result.exitCode().number();
        }
    }
}
