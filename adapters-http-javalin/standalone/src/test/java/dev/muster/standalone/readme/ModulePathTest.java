package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.ContactImporter;
import dev.muster.files.ContactFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular application requires Muster's modules alone, and runs with the option that the README names. */
class ModulePathTest {

    /** One class of each library that these modules need. */
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.classmate.ResolvedType",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
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
            }
            """;

    private static final String MAIN = """
            package host;

            import dev.muster.adapters.jdbi.SqliteStore;
            import dev.muster.domain.ContactImporter;
            import dev.muster.domain.identifier.TimeOrderedIds;
            import dev.muster.domain.policy.ImportPolicy;
            import dev.muster.domain.port.in.ImportRequest;
            import dev.muster.domain.workspace.*;
            import dev.muster.files.ContactFile;
            import dev.muster.files.format.ReadOptions;
            import java.nio.file.Path;
            import java.security.SecureRandom;
            import java.time.Clock;
            import java.util.List;

            public class Main {
                public static void main(String[] paths) {
                    Clock clock = Clock.systemUTC();
                    WorkspaceId customers = new WorkspaceId("customers");
                    try (SqliteStore store = SqliteStore.open(Path.of(paths[0]))) {
                        Workspace workspace = new Workspace(customers, "Customers", new OrganisationId("host"), List.of());
                        store.workspaces().add(workspace, clock.instant());
                        ContactImporter importer = ContactImporter.builder()
                                .store(store.contacts())
                                .ids(new TimeOrderedIds(clock, new SecureRandom()))
                                .clock(clock)
                                .build();
                        System.out.println(created(importer, customers, Path.of(paths[1]), ReadOptions.csv()));
                        System.out.println(created(importer, customers, Path.of(paths[2]), ReadOptions.ndjson()));
                    }
                }

                private static long created(ContactImporter importer, WorkspaceId where, Path file, ReadOptions options) {
                    var opened = (ContactFile.Opened.Ready) ContactFile.open(file, options);
                    try (ContactFile rows = opened.file()) {
                        return importer.importAll(ImportRequest.of(where, rows, ImportPolicy.files())).created();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Path modules = Path.of("");

    @BeforeEach
    void collectModules() throws Exception {
        modules = Files.createDirectory(folder.resolve("modules"));
        addModule(ContactImporter.class, "dev.muster.domain");
        addModule(ContactFile.class, "dev.muster.files");
        addModule(SqliteStore.class, "dev.muster.jdbi");
        for (String library : LIBRARIES) {
            Path jar = origin(Class.forName(library));
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }
    }

    @Test
    void theNamesOfMustersModulesAreEnough() throws Exception {
        Path csv = Files.writeString(folder.resolve("contacts.csv"), "email,zip\nada@example.com,02139\n");
        Path ndjson = Files.writeString(folder.resolve("contacts.ndjson"), "{\"email\":\"jane@example.com\"}\n");
        compile();

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modules + File.pathSeparator + folder.resolve("host"),
                        "--add-modules",
                        "ALL-MODULE-PATH",
                        "-m",
                        "host/host.Main",
                        folder.resolve("host.db").toString(),
                        csv.toString(),
                        ndjson.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();

        assertThat(java.inputReader(StandardCharsets.UTF_8).lines().toList())
                .as(this::errors)
                .containsExactly("1", "1");
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
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-p",
                        modules.toString(),
                        "-d",
                        folder.resolve("host").toString(),
                        descriptor.toString(),
                        main.toString());
        assertThat(result).as(messages.toString()).isZero();
    }

    /** Before it is packaged, a module is a folder, which has no name on the module path. */
    private void addModule(Class<?> member, String name) throws IOException, URISyntaxException {
        Path origin = origin(member);
        Path jar = modules.resolve(name + ".jar");
        if (Files.isDirectory(origin)) {
            pack(origin, jar, name);
        } else {
            Files.copy(origin, jar);
        }
    }

    private static void pack(Path classes, Path jar, String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
            }
        }
    }

    private static Path origin(Class<?> member) throws URISyntaxException {
        return Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
