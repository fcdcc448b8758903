package dev.muster.standalone.suppression;

import dev.muster.domain.administration.SuppressionAdministration;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.command.JsonOption;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import dev.muster.standalone.store.WorkspaceChoice;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which list, and how to tell what was done. */
final class ListOptions {

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Whose list, by the workspace's id or alias; without it: the only workspace.")
    private Optional<String> workspace = Optional.empty();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JsonOption json = new JsonOption();

    boolean isJson() {
        return json.isAsked();
    }

    /** Opens the data file for some work on the list. */
    void open(StoreOpener stores, InstantSource clock, BiConsumer<SuppressionAdministration, WorkspaceId> work) {
        try (OpenStore store = stores.open(data.existingFile())) {
            WorkspaceId chosen =
                    WorkspaceChoice.existing(store.workspaces(), workspace).id();
            work.accept(new SuppressionAdministration(store.file().contacts(), clock), chosen);
        }
    }

    /** Says how many entries were added or removed, and how many there were to do nothing about. */
    void tell(Terminal terminal, String done, int count, String others, int otherCount) {
        if (isJson()) {
            terminal.out().println(JsonText.of(out -> {
                out.writeStartObject();
                out.writeNumberField(done, count);
                out.writeNumberField(others, otherCount);
                out.writeEndObject();
            }));
        } else {
            terminal.out().println(done + " " + count + ", " + others + " " + otherCount);
        }
    }
}
