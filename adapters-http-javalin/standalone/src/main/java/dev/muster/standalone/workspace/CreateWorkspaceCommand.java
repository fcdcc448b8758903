package dev.muster.standalone.workspace;

import dev.muster.domain.administration.WorkspaceAdministration.Creation;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates a workspace. */
@Command(name = "create", description = "Create a workspace.")
public final class CreateWorkspaceCommand implements Runnable {

    private final Terminal terminal;
    private final StoreOpener stores;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name shown to people.")
    private String name = "";

    @Option(
            names = "--organisation",
            paramLabel = "ORG_ID",
            description = "Whose it is; an id nobody has makes a new organisation. Without it: the organisation of the"
                    + " first workspace.")
    private Optional<String> organisation = Optional.empty();

    @Option(
            names = "--alias",
            paramLabel = "LEGACY_ID",
            description = "Another id that finds it, for instance its id in the system it comes from. May be repeated.")
    private List<String> aliases = new ArrayList<>();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public CreateWorkspaceCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        requireText("--name", name);
        organisation.ifPresent(id -> requireText("--organisation", id));
        aliases.forEach(alias -> requireText("--alias", alias));
        try (OpenStore store = stores.open(data.file())) {
            Workspace workspace = created(store.workspaces()
                    .create(
                            name,
                            organisation.map(OrganisationId::new),
                            aliases.stream().distinct().toList()));
            if (json.isAsked()) {
                terminal.out().println(JsonText.of(out -> WorkspaceText.write(workspace, out)));
            } else {
                WorkspaceText.table(List.of(workspace)).forEach(terminal.out()::println);
            }
        }
    }

    private static Workspace created(Creation creation) {
        if (creation instanceof Creation.AliasTaken taken) {
            throw CommandFailure.usage("Another workspace is found by " + taken.alias()
                    + " already; leave this alias out, or use that workspace (see workspace list).");
        }
        return ((Creation.Created) creation).workspace();
    }

    private static void requireText(String option, String text) {
        if (Blanks.isBlank(text)) {
            throw CommandFailure.usage(option + " must not be blank.");
        }
    }
}
