package dev.muster.standalone.key;

import dev.muster.domain.access.AccessKey;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists access keys. */
@Command(name = "list", description = "List all access keys, oldest first, revoked ones included; never the secrets.")
public final class ListKeysCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public ListKeysCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            List<AccessKey> all = store.keys().all();
            if (json.isAsked()) {
                terminal.out().println(JsonText.ofList(all, KeyText::write));
            } else {
                KeyText.table(all).forEach(terminal.out()::println);
            }
        }
    }
}
