package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.vendors.VendorSinks;
import dev.muster.domain.ContactImporter;
import dev.muster.files.ContactFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular application requires Muster's modules alone, and runs with {@code java -p} and no other option. */
class ModulePathTest {

    /** One class of each library that these modules need. */
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.classmate.ResolvedType",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "dev.failsafe.Failsafe",
            "de.siegmar.fastcsv.reader.CsvReader",
            "io.leangen.geantyref.TypeToken",
            "jakarta.validation.Validator",
            "org.hibernate.validator.HibernateValidator",
            "org.jboss.logging.Logger",
            "org.jdbi.v3.core.Jdbi",
            "org.slf4j.Logger",
            "org.sqlite.JDBC");

    private static final String MODULE = """
            module host {
                requires dev.muster.domain;
                requires dev.muster.files;
                requires dev.muster.jdbi;
                requires dev.muster.vendors;
            }
            """;

    private static final String MAIN = """
            package host;

            import dev.muster.adapters.jdbi.SqliteStore;
            import dev.muster.adapters.vendors.VendorSinks;
            import dev.muster.domain.ContactImporter;
            import dev.muster.domain.ImportJobs;
            import dev.muster.domain.contact.Attribution;
            import dev.muster.domain.delivery.sink.Readiness;
            import dev.muster.domain.identifier.*;
            import dev.muster.domain.job.*;
            import dev.muster.domain.policy.ImportPolicy;
            import dev.muster.domain.port.in.ImportRequest;
            import dev.muster.domain.port.out.delivery.Sink;
            import dev.muster.domain.workspace.*;
            import dev.muster.files.ContactFile;
            import dev.muster.files.format.ReadOptions;
            import java.net.URI;
            import java.nio.file.Path;
            import java.security.SecureRandom;
            import java.time.Clock;
            import java.util.List;

            public class Main {
                private static final WorkspaceId CUSTOMERS = new WorkspaceId("customers");
                private static final Clock CLOCK = Clock.systemUTC();
                private static final IdSource IDS = new TimeOrderedIds(CLOCK, new SecureRandom());

                public static void main(String[] paths) {
                    try (SqliteStore store = SqliteStore.open(Path.of(paths[0]))) {
                        Workspace workspace = new Workspace(CUSTOMERS, "Customers", new OrganisationId("host"), List.of());
                        store.workspaces().add(workspace, CLOCK.instant());
                        ContactImporter importer = ContactImporter.builder()
                                .store(store.contacts())
                                .ids(IDS)
                                .clock(CLOCK)
                                .build();
                        System.out.println(imported(importer, Path.of(paths[1]), ReadOptions.csv()));
                        System.out.println(imported(importer, Path.of(paths[2]), ReadOptions.ndjson()));
                        System.out.println(ordered(importer, store, Path.of(paths[1])));
                    }
                    System.out.println(readiness());
                }

                private static String imported(ContactImporter importer, Path path, ReadOptions options) {
                    try (ContactFile rows = open(path, options)) {
                        var report = importer.importAll(ImportRequest.of(CUSTOMERS, rows, ImportPolicy.files()));
                        return report.created() + " created, " + report.rejected() + " rejected";
                    }
                }

                private static String ordered(ContactImporter importer, SqliteStore store, Path path) {
                    var jobs = new ImportJobs(store.contacts(), store.journal(), importer, IDS, CLOCK, Runnable::run);
                    try (ContactFile rows = open(path, ReadOptions.csv())) {
                        ImportJob begun = jobs.order(
                                CUSTOMERS, JobKind.FILE, ImportPolicy.files(), Attribution.HOST, "digest", rows);
                        ImportJob ended = jobs.find(begun.order().id()).orElseThrow();
                        return ended.settled() + " settled, " + ended.rejectedRows().size() + " rejected";
                    }
                }

                private static ContactFile open(Path path, ReadOptions options) {
                    return ((ContactFile.Opened.Ready) ContactFile.open(path, options)).file();
                }

                private static Readiness readiness() {
                    Sink sink = VendorSinks.formbricks(URI.create("http://127.0.0.1:1"), "workspace", "a-key")
                            .clock(CLOCK)
                            .maxAttempts(1)
                            .build();
                    return sink.open(List.of(), retry -> {}).readiness();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path modules = Path.of("");

    @BeforeEach
    void collectModules() throws Exception {
        modules = Files.createDirectory(folder.resolve("modules"));
        for (String library : LIBRARIES) {
            Path jar = origin(Class.forName(library));
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }
        addModule(ContactImporter.class, "dev.muster.domain");
        addModule(ContactFile.class, "dev.muster.files");
        addModule(SqliteStore.class, "dev.muster.jdbi");
        addModule(VendorSinks.class, "dev.muster.vendors");
    }

    @Test
    void theNamesOfMustersModulesAreEnough() throws Exception {
        Path csv = Files.writeString(folder.resolve("contacts.csv"), "email,zip\nada@example.com,02139\nnobody,1\n");
        Path ndjson = Files.writeString(folder.resolve("contacts.ndjson"), "{\"email\":\"jane@example.com\"}\n");
        compile();

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modules + File.pathSeparator + folder.resolve("host"),
                        "-m",
                        "host/host.Main",
                        folder.resolve("host.db").toString(),
                        csv.toString(),
                        ndjson.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();

        assertThat(java.inputReader(StandardCharsets.UTF_8).lines().toList())
                .as(this::errors)
                .containsExactly(
                        "1 created, 1 rejected",
                        "1 created, 0 rejected",
                        "2 settled, 1 rejected",
                        "Unreachable[reason=no connection to http://127.0.0.1:1, after 1 attempt]");
        assertThat(java.waitFor()).isZero();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources").resolve("host"));
        Path descriptor = Files.writeString(sources.resolveSibling("module-info.java"), MODULE);
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        run("javac", "-p", modules, "-d", folder.resolve("host"), descriptor, main);
    }

    /** Before the build has packaged a module, it is a folder of classes, and its descriptor a source file. */
    private void addModule(Class<?> member, String name) throws IOException, URISyntaxException {
        Path origin = origin(member);
        Path jar = modules.resolve(name + ".jar");
        if (Files.isDirectory(origin)) {
            Path source =
                    origin.resolve("../../src/main/module/module-info.java").normalize();
            Path descriptor = folder.resolve(name);
            String path = modules + File.pathSeparator + origin(NullMarked.class);
            run("javac", "-p", path, "--patch-module", name + "=" + origin, "-d", descriptor, source);
            run("jar", "--create", "--file", jar, "-C", origin, ".", "-C", descriptor, "module-info.class");
        } else {
            Files.copy(origin, jar);
        }
    }

    private static void run(String tool, Object... arguments) {
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int result = ToolProvider.findFirst(tool)
                .orElseThrow()
                .run(out, out, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(result).as(messages.toString()).isZero();
    }

    private static Path origin(Class<?> member) throws URISyntaxException {
        return Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
