package dev.muster.standalone;

import dev.muster.adapters.http.ContactDoors;
import dev.muster.adapters.http.DoorLimits;
import dev.muster.adapters.http.UseCases;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.vendors.VendorSinkBuilder;
import dev.muster.domain.ContactDelivery;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.administration.WorkspaceAdministration;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.row.RowValidator;
import dev.muster.standalone.command.ExportCommand;
import dev.muster.standalone.command.HistoryCommand;
import dev.muster.standalone.command.MusterCommand;
import dev.muster.standalone.command.VacuumCommand;
import dev.muster.standalone.console.Failures;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.importing.ImportCommand;
import dev.muster.standalone.key.CreateKeyCommand;
import dev.muster.standalone.key.KeyCommand;
import dev.muster.standalone.key.ListKeysCommand;
import dev.muster.standalone.key.RevokeKeyCommand;
import dev.muster.standalone.pushing.Push;
import dev.muster.standalone.pushing.PushCommand;
import dev.muster.standalone.pushing.PushToVendorCommand;
import dev.muster.standalone.pushing.SinkFactory;
import dev.muster.standalone.pushing.Vendor;
import dev.muster.standalone.pushing.status.StatusCommand;
import dev.muster.standalone.server.BackgroundJobs;
import dev.muster.standalone.server.HttpServer;
import dev.muster.standalone.server.ServeCommand;
import dev.muster.standalone.store.CacheFolder;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.ScratchFolder;
import dev.muster.standalone.store.ServerAddress;
import dev.muster.standalone.suppression.AddSuppressionsCommand;
import dev.muster.standalone.suppression.ClearSuppressionsCommand;
import dev.muster.standalone.suppression.ListSuppressionsCommand;
import dev.muster.standalone.suppression.RemoveSuppressionsCommand;
import dev.muster.standalone.suppression.SuppressCommand;
import dev.muster.standalone.workspace.CreateWorkspaceCommand;
import dev.muster.standalone.workspace.ListWorkspacesCommand;
import dev.muster.standalone.workspace.WorkspaceCommand;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Creates all objects of the program. */
final class Wiring {

    /** Clients are promised one day; a week also covers a weekend. */
    private static final Duration ENDED_JOBS_KEPT = Duration.ofDays(7);

    private static final Duration ANSWERS_KEPT = Duration.ofDays(1);

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final IdSource ids = new TimeOrderedIds(clock, random);

    private final Map<String, String> environment;
    private final UnaryOperator<VendorSinkBuilder> retryLimits;

    /** The program with the environment of the process. */
    Wiring() {
        this(System.getenv(), UnaryOperator.identity());
    }

    /** The program with these environment variables, and with other settings for retries of vendor requests. */
    Wiring(Map<String, String> environment, UnaryOperator<VendorSinkBuilder> retryLimits) {
        this.environment = environment;
        this.retryLimits = retryLimits;
    }

    /** All commands, for one call. */
    CommandLine commands(Terminal terminal) {
        ScratchFolder.deleteAbandoned();
        MusterCommand muster = new MusterCommand();
        SinkFactory sinks = new SinkFactory(environment, clock, retryLimits);
        CommandLine workspace = new CommandLine(new WorkspaceCommand())
                .addSubcommand(new CreateWorkspaceCommand(terminal, this::open))
                .addSubcommand(new ListWorkspacesCommand(terminal, this::open));
        CommandLine key = new CommandLine(new KeyCommand())
                .addSubcommand(new CreateKeyCommand(terminal, this::open))
                .addSubcommand(new ListKeysCommand(terminal, this::open))
                .addSubcommand(new RevokeKeyCommand(terminal, this::open));
        CommandLine suppress = new CommandLine(new SuppressCommand())
                .addSubcommand(new AddSuppressionsCommand(terminal, this::open, clock))
                .addSubcommand(new ListSuppressionsCommand(terminal, this::open, clock))
                .addSubcommand(new RemoveSuppressionsCommand(terminal, this::open, clock))
                .addSubcommand(new ClearSuppressionsCommand(terminal, this::open, clock));
        Push push = new Push(terminal, this::delivery, clock);
        CommandLine pushes = new CommandLine(new PushCommand());
        for (Vendor vendor : Vendor.values()) {
            pushes.addSubcommand(new PushToVendorCommand(vendor, terminal, this::open, sinks, push).line());
        }
        pushes.addSubcommand(new StatusCommand(terminal, this::open));
        CommandLine commands = new CommandLine(muster)
                .addSubcommand(new ServeCommand(terminal, this::open, this::server, this::localTime))
                .addSubcommand(new ImportCommand(terminal, this::open, this::importer, sinks, push).line())
                .addSubcommand(new ExportCommand(terminal, this::open))
                .addSubcommand(new HistoryCommand(terminal, this::open, store -> directory(store, importer(store))))
                .addSubcommand(new VacuumCommand(terminal, this::open))
                .addSubcommand(pushes)
                .addSubcommand(workspace)
                .addSubcommand(key)
                .addSubcommand(suppress);
        return Conventions.applyTo(commands, terminal, new Failures(terminal.err(), muster::isDebugging));
    }

    private ZonedDateTime localTime() {
        return clock.instant().atZone(ZoneId.systemDefault());
    }

    private OpenStore open(Path data) {
        prepareLibrary();
        SqliteStore store = SqliteStore.open(data);
        return new OpenStore(
                data,
                store,
                new WorkspaceAdministration(store.workspaces(), ids, clock),
                new AccessKeyAdministration(store.accessKeys(), ids, clock, random));
    }

    private void prepareLibrary() {
        try {
            CacheFolder.find(environment).ifPresent(SqliteStore::unpackLibraryInto);
        } catch (UncheckedIOException theDriverUnpacksIt) {
            return;
        }
    }

    private ContactImporter importer(OpenStore store) {
        return ContactImporter.builder()
                .store(store.file().contacts())
                .ids(ids)
                .clock(clock)
                .build();
    }

    private ContactDelivery delivery(OpenStore store) {
        return new ContactDelivery(store.file().deliveryLedger(), ids, clock);
    }

    private HttpServer server(OpenStore store, ServerAddress address, DoorLimits limits) {
        ContactImporter importer = importer(store);
        ContactStore contacts = store.file().contacts();
        ImportJournal journal = store.file().journal();
        IdempotencyLedger answers = store.file().idempotencyLedger();
        BackgroundJobs background = new BackgroundJobs(
                worker -> new ImportJobs(contacts, journal, importer, ids, clock, worker),
                () -> clear(journal, answers));
        UseCases useCases = new UseCases(
                importer,
                background.jobs(),
                directory(store, importer),
                new AttributeKeyAdministration(contacts, clock),
                store.file().workspaces(),
                store.keys(),
                answers);
        return HttpServer.start(address, new ContactDoors(useCases, clock, limits), background);
    }

    private ContactDirectory directory(OpenStore store, ContactImporter importer) {
        return new ContactDirectory(store.file().contacts(), importer, RowValidator.ofDefaultProvider(), clock, random);
    }

    private void clear(ImportJournal journal, IdempotencyLedger answers) {
        journal.forgetEndedBefore(clock.instant().minus(ENDED_JOBS_KEPT));
        answers.forgetGivenBefore(clock.instant().minus(ANSWERS_KEPT));
    }
}
