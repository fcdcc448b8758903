package dev.muster.standalone.suppression;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.StoreOpener;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts addresses and domains on the list. */
@Command(
        name = "add",
        description =
                "Put addresses and domains on the list. It counts for every row that is imported and every contact"
                        + " that is created or edited from then on; stored contacts stay as they are until then.")
public final class AddSuppressionsCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;
    private final InstantSource clock;

    @Mixin
    private TargetInput input = new TargetInput();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever reads the list later.")
    private String reason = "";

    @Mixin
    private ListOptions options = new ListOptions();

    public AddSuppressionsCommand(Terminal terminal, StoreOpener stores, InstantSource clock) {
        this.terminal = terminal;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void run() {
        Set<SuppressionTarget> asked = new LinkedHashSet<>(input.read(terminal.in()));
        options.open(stores, clock, (lists, workspace) -> {
            int added = lists.add(workspace, asked, new Attribution("cli", "", reason))
                    .size();
            options.tell(terminal, "added", added, "known", asked.size() - added);
        });
    }
}
