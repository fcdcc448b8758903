package dev.muster.standalone.key;

import dev.muster.domain.access.RateLimit;
import dev.muster.domain.administration.AccessKeyAdministration.IssuedKey;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.server.RateLimitText;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues an access key. */
@Command(name = "create", description = "Issue an access key. The key is printed once and cannot be shown again.")
public final class CreateKeyCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Option(
            names = "--workspace",
            paramLabel = "ID:read|write|manage",
            converter = Grant.Converter.class,
            description = "A workspace, by id or alias, and what the key may do there. May be repeated.")
    private List<Grant> grants = new ArrayList<>();

    @Option(
            names = "--organisation",
            paramLabel = "ORG_ID",
            description = "Whose key it is; without --workspace, a key of the organisation only.")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "A name for people.")
    private String name = "";

    @Option(
            names = "--rate-limit",
            paramLabel = "100/60s|none",
            converter = RateLimitText.class,
            description = "How many requests the key may make in a window of seconds; without it: what each door says.")
    private RateLimit rateLimit = new RateLimit.DoorDefault();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public CreateKeyCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            KeyScope scope = KeyScope.of(store.workspaces(), grants, organisation);
            IssuedKey issued = store.keys().issue(name, scope.organisation(), scope.permissions(), rateLimit);
            if (json.isAsked()) {
                terminal.out().println(JsonText.of(out -> KeyText.write(issued, out)));
            } else {
                KeyText.table(List.of(issued.key())).forEach(terminal.out()::println);
                terminal.out().println();
                terminal.out().println("The key, shown only now: " + issued.secret());
            }
        }
    }
}
