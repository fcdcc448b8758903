package dev.muster.standalone.command;

import dev.muster.domain.workspace.Workspace;
import dev.muster.files.export.ContactWriter;
import dev.muster.files.format.FileFormat;
import dev.muster.standalone.console.FormatText;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import dev.muster.standalone.store.WorkspaceChoice;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all contacts of a workspace to standard output. */
@Command(
        name = "export",
        description = "Write every contact of a workspace to standard output, as a file that import reads back.")
public final class ExportCommand implements Runnable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Terminal terminal;
    private final StoreOpener stores;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Which workspace, by id or alias; without it: the only one.")
    private Optional<String> workspace = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson",
            defaultValue = "csv",
            converter = FormatText.class,
            description = "How to write them; without it: ${DEFAULT-VALUE}.")
    private FileFormat format = FileFormat.CSV;

    public ExportCommand(Terminal terminal, StoreOpener stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public void run() {
        try (OpenStore store = stores.open(data.existingFile())) {
            Workspace chosen = WorkspaceChoice.existing(store.workspaces(), workspace);
            OutputStream out = new BufferedOutputStream(terminal.bytes(), BUFFER_BYTES);
            try (ContactWriter writer = format == FileFormat.CSV ? ContactWriter.csv(out) : ContactWriter.ndjson(out)) {
                store.file().contacts().readAll(chosen.id(), writer);
            }
        }
    }
}
