package dev.muster.standalone.importing;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ImportListener;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.files.ContactFile;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.Destination;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.StoreOpener;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports a file. */
@Command(name = "import", description = "Import a file of contacts and say what became of every row.")
public final class ImportCommand implements Callable<Integer> {

    private static final int MOST_NAME = 60;

    private final Terminal terminal;
    private final StoreOpener stores;
    private final Function<OpenStore, ContactImporter> importers;
    private final PolicyOptions policyOptions = new PolicyOptions();

    @Mixin
    private FileOptions fileOptions = new FileOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Where to, by id or alias; without it: the only workspace. A new store gets one.")
    private Optional<String> workspace = Optional.empty();

    @Option(names = "--dry-run", description = "Say what the import would do, and store nothing.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write the rejected rows there, with the reasons, to be corrected and imported again.")
    private Optional<String> rejects = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of text, for scripts.")
    private boolean json;

    public ImportCommand(Terminal terminal, StoreOpener stores, Function<OpenStore, ContactImporter> importers) {
        this.terminal = terminal;
        this.stores = stores;
        this.importers = importers;
    }

    /** The command with all its options; those of the policy come from a table, not from annotations. */
    public CommandLine line() {
        CommandLine line = new CommandLine(this);
        policyOptions.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        ImportPolicy policy = policyOptions.policy();
        try (ImportInput input = ImportInput.of(fileOptions.file(), terminal.in());
                ContactFile contacts = fileOptions.open(input);
                Destination destination = destination(input);
                Rejects rejected = Rejects.to(rejects, input.path(), data.file(), contacts.layout())) {
            if (!json) {
                tellStart(contacts, destination);
            }
            ImportReport report = run(input, contacts, destination, policy, rejected.listener());
            tellEnd(report, destination);
            return exitCode(report).number();
        }
    }

    /** A store may come into being here, and its key be shown: whatever can be refused is refused before. */
    private Destination destination(ImportInput input) {
        Rejects.requireTarget(rejects, input.path(), data.file());
        PrintStream told = json ? terminal.err() : terminal.out();
        return dryRun
                ? Destination.rehearsal(stores, data.file(), workspace)
                : Destination.real(stores, data.file(), workspace, told);
    }

    private ImportReport run(
            ImportInput input,
            ContactFile contacts,
            Destination destination,
            ImportPolicy policy,
            ImportListener listener) {
        ContactImporter importer = importers.apply(destination.store());
        try (RowSource rows = watched(contacts, input)) {
            ImportRequest request = new ImportRequest(
                    destination.workspace().id(), rows, policy, listener, PolicyOptions.account(policy));
            return dryRun ? importer.preview(request) : importer.importAll(request);
        }
    }

    private RowSource watched(ContactFile contacts, ImportInput input) {
        return terminal.watcher() == Terminal.Watcher.PERSON
                ? ImportProgress.over(contacts, input.path(), terminal.err())
                : contacts;
    }

    private void tellStart(ContactFile contacts, Destination destination) {
        String name = Printable.cut(destination.workspace().name(), MOST_NAME);
        terminal.out()
                .println((dryRun ? "Dry run of " : "Import of ") + fileOptions.shownName() + " into the workspace "
                        + name
                        + (destination.isLasting()
                                ? " (" + destination.workspace().id() + ")"
                                : ""));
        LayoutText.lines(contacts.layout()).forEach(terminal.out()::println);
        terminal.out().println();
    }

    private void tellEnd(ImportReport report, Destination destination) {
        if (json) {
            Optional<WorkspaceId> lasting =
                    Optional.of(destination.workspace().id()).filter(id -> destination.isLasting());
            terminal.out().println(ReportJson.of(report, lasting));
        } else {
            ReportText.lines(report, dryRun ? ImportMode.DRY_RUN : ImportMode.REAL, rejects)
                    .forEach(terminal.out()::println);
        }
    }

    private static ExitCode exitCode(ImportReport report) {
        return switch (report.ending()) {
            case INTERRUPTED -> ExitCode.BROKEN_OFF;
            case STOPPED, ROLLED_BACK -> ExitCode.STOPPED_BY_POLICY;
            case COMPLETED -> report.rejected() > 0 ? ExitCode.ROWS_REJECTED : ExitCode.OK;
        };
    }
}
