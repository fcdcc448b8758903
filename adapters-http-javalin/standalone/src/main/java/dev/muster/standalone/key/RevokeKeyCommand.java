package dev.muster.standalone.key;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes an access key. */
@Command(name = "revoke", description = "Revoke an access key for good; a running server refuses it from then on.")
public final class RevokeKeyCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Parameters(paramLabel = "ID", description = "The id of the key, as key list shows it; not the key itself.")
    private String id = "";

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public RevokeKeyCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            // The argument is not echoed: it may be a secret pasted by mistake.
            AccessKey revoked = store.keys()
                    .revoke(new AccessKeyId(id))
                    .orElseThrow(() -> CommandFailure.usage("No key has this id; key list shows the ids."));
            if (json.isAsked()) {
                terminal.out().println(JsonText.of(out -> KeyText.write(revoked, out)));
            } else {
                KeyText.table(List.of(revoked)).forEach(terminal.out()::println);
            }
        }
    }
}
