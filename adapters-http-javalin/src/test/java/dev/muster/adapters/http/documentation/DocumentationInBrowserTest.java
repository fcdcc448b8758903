package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in Chromium, where the machine has one; elsewhere skipped. */
class DocumentationInBrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void showsEveryOperationAndAsksForNothingItMayNot() throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeThat(browser)
                .as("a browser on the path: %s (Debian: apt-get install chromium)", NAMES)
                .isPresent();
        Path page = folder.resolve("page.html");
        Path complaints = folder.resolve("complaints.txt");
        try (MountedDoors doors = MountedDoors.open()) {
            Process chromium = new ProcessBuilder(command(browser.get(), "http://127.0.0.1:" + doors.port() + "/docs"))
                    .redirectOutput(page.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            boolean ended = chromium.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            chromium.descendants().forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly();
            assertThat(ended).isTrue();
        }

        assertThat(Files.readString(page)).contains(operationNames());
        assertThat(Files.readString(complaints)).doesNotContain("CONSOLE", "Content Security Policy");
    }

    private static String[] operationNames() {
        return OpenApiDocument.OF_THE_DOORS.operations().stream()
                .map(Operation::pointer)
                .map(pointer -> OpenApiDocument.OF_THE_DOORS.at(pointer + "/operationId"))
                .map(name -> "-" + name.node().textValue() + "\"")
                .toArray(String[]::new);
    }

    private List<String> command(Path browser, String address) {
        return List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                address);
    }

    private static Optional<Path> browser() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
