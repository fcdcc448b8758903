package dev.muster.standalone.pushing.status;

import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import dev.muster.standalone.store.WorkspaceChoice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the state of the deliveries to all vendors. */
@Command(
        name = "status",
        description = "Show how many contacts stand where with each vendor they were ever passed on to, as of the last"
                + " push.")
public final class StatusCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Which workspace, by id or alias; without it: the only one.")
    private Optional<String> workspace = Optional.empty();

    @Option(
            names = "--rejected",
            description = "List the rejected contacts instead: address, reason, number of attempts, time, and the"
                    + " vendor's words.")
    private boolean rejected;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON array instead of text, for scripts.")
    private boolean json;

    public StatusCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            Workspace chosen = WorkspaceChoice.existing(store.workspaces(), workspace);
            DeliveryLedger ledger = store.file().deliveryLedger();
            if (rejected) {
                tell(new RejectedContacts(ledger, chosen.id()));
            } else {
                tell(ledger.counts(chosen.id()));
            }
        }
    }

    private void tell(RejectedContacts contacts) {
        if (json) {
            contacts.write(terminal.bytes());
        } else {
            contacts.print(terminal.out()::println);
        }
    }

    private void tell(List<LedgerCount> standings) {
        if (json) {
            terminal.out().println(DeliveryCountText.json(standings));
        } else {
            DeliveryCountText.lines(standings).forEach(terminal.out()::println);
        }
    }
}
