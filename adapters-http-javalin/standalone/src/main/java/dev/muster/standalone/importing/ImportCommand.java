package dev.muster.standalone.importing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.files.ContactFile;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.JsonText.Content;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.pushing.Push;
import dev.muster.standalone.pushing.PushJson;
import dev.muster.standalone.pushing.PushOrder;
import dev.muster.standalone.pushing.PushResult;
import dev.muster.standalone.pushing.SinkFactory;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.OpenWorkspace;
import dev.muster.standalone.store.StoreOpener;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
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
    private final SinkFactory sinks;
    private final Push push;
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
            description =
                    "Write the rejected rows there, with the reasons, to be corrected and imported again. A new file can"
                            + " be read by its owner alone.")
    private Optional<String> rejects = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of text, for scripts.")
    private boolean json;

    @ArgGroup(exclusive = false, heading = "%nTo pass the contacts on afterwards:%n")
    private PushAfterImport afterwards = new PushAfterImport();

    public ImportCommand(
            Terminal terminal,
            StoreOpener stores,
            Function<OpenStore, ContactImporter> importers,
            SinkFactory sinks,
            Push push) {
        this.terminal = terminal;
        this.stores = stores;
        this.importers = importers;
        this.sinks = sinks;
        this.push = push;
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
        Optional<PushOrder> order = afterwards.request(sinks);
        try (ImportInput input = ImportInput.of(fileOptions.file(), terminal.in());
                ContactFile contacts = fileOptions.open(input);
                OpenWorkspace destination = destination(input)) {
            ImportReport report = importAll(input, contacts, destination, policy);
            ImportMode mode = dryRun ? ImportMode.DRY_RUN : ImportMode.REAL;
            if (!json) {
                ReportText.lines(report, mode, rejects).forEach(terminal.out()::println);
                if (!fileOptions.stateConsent(contacts.layout())) {
                    terminal.out().println(ReportText.unstatedConsent(report));
                }
            }
            ReportText.otherEmails(contacts.rowsWithOtherEmails())
                    .ifPresent((json ? terminal.err() : terminal.out())::println);
            ReportText.interruption(report, mode).ifPresent(terminal.err()::println);
            Optional<PushResult> pushed = order.flatMap(wanted -> pushOrTell(report, destination, wanted));
            if (json) {
                tellJson(report, destination, order, pushed);
            }
            int imported = exitCode(report).number();
            return pushed.map(result -> Math.max(imported, result.exitCode().number()))
                    .orElse(imported);
        }
    }

    /** The rejected rows are on disk before the push begins, which takes long and may be stopped at any time. */
    private ImportReport importAll(
            ImportInput input, ContactFile contacts, OpenWorkspace destination, ImportPolicy policy) {
        try (RejectsFile rejected = RejectsFile.to(rejects, input.path(), data.file(), contacts.layout())) {
            if (!json) {
                tellStart(contacts, destination);
            }
            return run(input, contacts, destination, policy, rejected.listener());
        }
    }

    /** The report of the import is printed even if the push fails. */
    private Optional<PushResult> pushOrTell(ImportReport report, OpenWorkspace destination, PushOrder order) {
        try {
            return pushAfter(report, destination, order);
        } catch (StoreUnavailable | CommandFailure broken) {
            if (json) {
                tellJson(report, destination, Optional.of(order), Optional.empty());
            }
            throw broken;
        }
    }

    private void tellJson(
            ImportReport report, OpenWorkspace destination, Optional<PushOrder> order, Optional<PushResult> pushed) {
        terminal.out().println(ReportJson.of(report, lasting(destination), member(order, pushed)));
    }

    /** Only a complete import is followed by the push. */
    private Optional<PushResult> pushAfter(ImportReport report, OpenWorkspace destination, PushOrder order) {
        Consumer<String> told = json ? line -> {} : terminal.out()::println;
        if (dryRun) {
            told.accept("The push was left out.");
            return Optional.empty();
        }
        if (report.ending() != Ending.COMPLETED) {
            told.accept("The push was left out, since the import did not get to its end.");
            return Optional.empty();
        }
        told.accept("");
        return Optional.of(push.run(destination.store(), destination.workspace(), order, told));
    }

    private static Optional<Content> member(Optional<PushOrder> order, Optional<PushResult> pushed) {
        return order.map(wanted -> pushed.<Content>map(result -> document -> PushJson.write(result, document))
                .orElse(JsonGenerator::writeNull));
    }

    private static Optional<WorkspaceId> lasting(OpenWorkspace destination) {
        return Optional.of(destination.workspace().id()).filter(id -> destination.isPersistent());
    }

    /** May create a store and print its key, so all other options are checked before. */
    private OpenWorkspace destination(ImportInput input) {
        RejectsFile.requireTarget(rejects, input.path(), data.file());
        PrintStream told = json ? terminal.err() : terminal.out();
        return dryRun
                ? OpenWorkspace.preview(stores, data.file(), workspace)
                : OpenWorkspace.stored(stores, data.file(), workspace, told);
    }

    private ImportReport run(
            ImportInput input,
            ContactFile contacts,
            OpenWorkspace destination,
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

    private void tellStart(ContactFile contacts, OpenWorkspace destination) {
        String name = Printable.cut(destination.workspace().name(), MOST_NAME);
        terminal.out()
                .println((dryRun ? "Dry run of " : "Import of ") + fileOptions.shownName() + " into the workspace "
                        + name
                        + (destination.isPersistent()
                                ? " (" + destination.workspace().id() + ")"
                                : ""));
        LayoutText.lines(contacts.layout()).forEach(terminal.out()::println);
        terminal.out().println();
    }

    private static ExitCode exitCode(ImportReport report) {
        return switch (report.ending()) {
            case INTERRUPTED -> ExitCode.BROKEN_OFF;
            case STOPPED, ROLLED_BACK -> ExitCode.STOPPED_BY_POLICY;
            case COMPLETED -> report.rejected() > 0 ? ExitCode.ROWS_REJECTED : ExitCode.OK;
        };
    }
}
