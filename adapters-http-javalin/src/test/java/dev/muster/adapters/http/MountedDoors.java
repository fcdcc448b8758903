package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.documentation.DescribedDoors;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.ManualClock;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** A real server on a free port: the doors, two organisations, and keys of all kinds. */
public final class MountedDoors implements AutoCloseable {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("cm00workspace00000000001");
    public static final WorkspaceId SECOND = new WorkspaceId("cm00workspace00000000002");
    public static final WorkspaceId FOREIGN = new WorkspaceId("cm00workspace00000000003");
    public static final String ALIAS = "cm00environment000000001";

    public static final String FORMBRICKS = "/api/v2/management/contacts/bulk";
    public static final String MIGMA = "/v1/contacts/bulk";

    private static final OrganisationId OURS = new OrganisationId("org-1");
    private static final OrganisationId THEIRS = new OrganisationId("org-2");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public final ManualClock clock = new ManualClock(Instant.parse("2026-05-01T10:00:07Z"));
    public final ContactStore store;
    public final AccessKeyAdministration keys;

    /** May write to the workspace and to the second one, as often as it likes. */
    public final String writer;

    /** May write to the workspace, as often as a door allows by default. */
    public final String limited;

    /** May only read. */
    public final String reader;

    /** May write to the second workspace, read the first one. */
    public final String elsewhere;

    /** Belongs to the organisation and opens no workspace. */
    public final String organisational;

    /** What a look-up of workspaces throws from now on. */
    public volatile Optional<RuntimeException> lookUpFailure = Optional.empty();

    /** Runs jobs; a test that wants to see one at work holds it back. */
    public final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** What stands behind the server. */
    public final ContactDoors mounted;

    private final DoorStores stores;
    private final Javalin javalin;

    private MountedDoors(
            DoorStores stores,
            Function<ContactStore, ContactStore> disturbance,
            Function<ImportContacts, ImportContacts> script,
            DoorLimits limits,
            Consumer<JavalinConfig> host) {
        this.stores = stores;
        store = stores.ports().contacts();
        stores.workspaces().add(new Workspace(WORKSPACE, "Ours", OURS, List.of(ALIAS)), Instant.EPOCH);
        stores.workspaces().add(new Workspace(SECOND, "Ours too", OURS, List.of()), Instant.EPOCH);
        stores.workspaces().add(new Workspace(FOREIGN, "Theirs", THEIRS, List.of()), Instant.EPOCH);
        keys = new AccessKeyAdministration(stores.keys(), new CountingIds(), clock, new SplittableRandom(1));
        writer = key(Map.of(WORKSPACE, Permission.WRITE, SECOND, Permission.MANAGE), new RateLimit.Unlimited());
        limited = key(Map.of(WORKSPACE, Permission.WRITE), new RateLimit.DoorDefault());
        reader = key(Map.of(WORKSPACE, Permission.READ), new RateLimit.Unlimited());
        elsewhere = key(Map.of(SECOND, Permission.WRITE, WORKSPACE, Permission.READ), new RateLimit.Unlimited());
        organisational = key(Map.of(), new RateLimit.Unlimited());
        ImportContacts importer = ContactImporter.builder()
                .store(disturbance.apply(store))
                .ids(new CountingIds())
                .clock(clock)
                .build();
        ContactStore disturbed = disturbance.apply(store);
        mounted = new ContactDoors(
                new UseCases(
                        script.apply(importer),
                        new ImportJobs(disturbed, stores.ports().journal(), importer, new CountingIds(), clock, worker),
                        new ContactDirectory(
                                disturbed, importer, RowValidator.ofDefaultProvider(), clock, new SplittableRandom(3)),
                        new AttributeKeyAdministration(disturbed, clock),
                        new FailingLookUp(),
                        keys,
                        stores.ports().answers()),
                clock,
                limits);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            host.accept(config);
            mounted.mountOn(config);
            mounted.mountHealthOn(config);
            mounted.mountDocumentationOn(config);
            mounted.mountErrorPagesOn(config);
        });
        javalin.start("127.0.0.1", 0);
    }

    public static MountedDoors open() {
        return with(DoorLimits.DEFAULT);
    }

    public static MountedDoors with(DoorLimits limits) {
        return with(limits, DoorStores.inMemory());
    }

    public static MountedDoors on(DoorStores stores) {
        return with(DoorLimits.DEFAULT, stores);
    }

    public static MountedDoors with(DoorLimits limits, DoorStores stores) {
        return new MountedDoors(stores, Function.identity(), Function.identity(), limits, host -> {});
    }

    public static MountedDoors on(Consumer<JavalinConfig> host) {
        return new MountedDoors(
                DoorStores.inMemory(), Function.identity(), Function.identity(), DoorLimits.DEFAULT, host);
    }

    public static MountedDoors over(Function<ContactStore, ContactStore> disturbance) {
        return new MountedDoors(
                DoorStores.inMemory(), disturbance, Function.identity(), DoorLimits.DEFAULT, host -> {});
    }

    static MountedDoors scripted(ImportContacts script) {
        return new MountedDoors(
                DoorStores.inMemory(), Function.identity(), importer -> script, DoorLimits.DEFAULT, host -> {});
    }

    public int port() {
        return javalin.port();
    }

    /** All contacts of the workspace. */
    public List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        store.readAll(WORKSPACE, contacts::add);
        return contacts;
    }

    /** Adds a workspace to the organisation; answers a key that may write to it. */
    public String addWorkspace(WorkspaceId workspace) {
        stores.workspaces().add(new Workspace(workspace, "Another", OURS, List.of()), Instant.EPOCH);
        return key(Map.of(workspace, Permission.WRITE), new RateLimit.Unlimited());
    }

    public String key(Map<WorkspaceId, Permission> permissions, RateLimit rateLimit) {
        return keys.issue("", OURS, permissions, rateLimit).secret();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** The answer, which is held against the document on its way. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(DescribedDoors.objections(mounted.doors(), answer)).isEmpty();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An upload through the Formbricks door with the writer's key. */
    public HttpResponse<String> upload(String json) {
        return upload(writer, json);
    }

    public HttpResponse<String> upload(String key, String json) {
        return send(request(FORMBRICKS)
                .header("x-api-key", key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** An import through the Migma door with the writer's key. */
    public HttpResponse<String> bulkImport(String json) {
        return bulkImport(writer, json);
    }

    public HttpResponse<String> bulkImport(String key, String json) {
        return send(request(MIGMA)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        javalin.stop();
        worker.shutdownNow();
        stores.closing().run();
    }

    private final class FailingLookUp implements Workspaces {

        @Override
        public Added add(Workspace workspace, Instant at) {
            return stores.workspaces().add(workspace, at);
        }

        @Override
        public Optional<Workspace> find(String idOrAlias) {
            lookUpFailure.ifPresent(failure -> {
                throw failure;
            });
            return stores.workspaces().find(idOrAlias);
        }

        @Override
        public List<Workspace> all() {
            return stores.workspaces().all();
        }
    }
}
