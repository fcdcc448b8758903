package dev.muster.standalone.command;

import dev.muster.domain.ContactDirectory;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import dev.muster.standalone.store.WorkspaceChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the status changes of a contact. */
@Command(
        name = "history",
        description = "Show when the status of a contact changed, through which door, by whose key and why.")
public final class HistoryCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;
    private final Function<OpenStore, ContactDirectory> directories;

    @Parameters(paramLabel = "EMAIL", description = "Whose.")
    private String email = "";

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Which workspace, by id or alias; without it: the only one.")
    private Optional<String> workspace = Optional.empty();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public HistoryCommand(Terminal terminal, StoreOpener stores, Function<OpenStore, ContactDirectory> directories) {
        this.terminal = terminal;
        this.stores = stores;
        this.directories = directories;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            Workspace chosen = WorkspaceChoice.existing(store.workspaces(), workspace);
            ContactDirectory directory = directories.apply(store);
            Contact contact = EmailAddress.parse(email)
                    .flatMap(address -> directory.find(chosen.id(), address))
                    .orElseThrow(
                            () -> CommandFailure.usage("The workspace has no contact with the address " + email + "."));
            tell(contact, directory.statusChanges(chosen.id(), List.of(contact.id())));
        }
    }

    private void tell(Contact contact, List<StatusChange> changes) {
        if (json.isAsked()) {
            terminal.out().println(HistoryText.json(contact, changes));
        } else {
            HistoryText.lines(contact, changes).forEach(terminal.out()::println);
        }
    }
}
