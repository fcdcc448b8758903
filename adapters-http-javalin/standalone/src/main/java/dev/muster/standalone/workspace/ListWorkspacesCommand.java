package dev.muster.standalone.workspace;

import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists workspaces. */
@Command(name = "list", description = "List all workspaces, oldest first.")
public final class ListWorkspacesCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public ListWorkspacesCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            List<Workspace> all = store.workspaces().all();
            if (json.isAsked()) {
                terminal.out().println(JsonText.ofList(all, WorkspaceText::write));
            } else {
                WorkspaceText.table(all).forEach(terminal.out()::println);
            }
        }
    }
}
