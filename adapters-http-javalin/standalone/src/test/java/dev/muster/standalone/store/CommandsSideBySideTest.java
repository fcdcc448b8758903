package dev.muster.standalone.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What commands in processes of their own leave to each other. */
@Timeout(180)
class CommandsSideBySideTest {

    private static final int COMMANDS = 8;

    @TempDir
    private Path folder;

    private Path temporary;

    @BeforeEach
    void temporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void unpackSqliteOnceAndLeaveNothingAmongTheTemporaryFiles() throws Exception {
        List<Process> commands = IntStream.range(0, COMMANDS)
                .mapToObj(number ->
                        start("workspace", "create", "--name", "One", "--data", folder.resolve(number + ".db")))
                .toList();

        for (Process command : commands) {
            String told = new String(command.getInputStream().readAllBytes(), UTF_8);
            assertThat(command.waitFor()).as(told).isZero();
            assertThat(told).doesNotContain("\tat ", "Exception", "WARN");
        }
        assertThat(files(temporary)).isEmpty();
        assertThat(files(folder.resolve("cache/muster")))
                .filteredOn(name -> !name.equals("lock"))
                .singleElement()
                .asString()
                .contains("sqlitejdbc");
    }

    @Test
    void theNextOneDeletesWhatAKilledOneCopied() throws Exception {
        Process importing = start("import", "-", "--data", folder.resolve("muster.db"));
        // More than a pipe holds: when all is written, the copy was begun.
        importing
                .outputWriter(UTF_8)
                .append("email\nada@example.com\n".repeat(50_000))
                .flush();
        importing.destroyForcibly().waitFor();
        boolean isLeft = files(temporary).contains("input");

        assertThat(start("workspace", "list", "--data", folder.resolve("muster.db"))
                        .waitFor())
                .isIn(0, 2);

        assertThat(isLeft).isTrue();
        assertThat(files(temporary)).containsOnly("lock");
    }

    private Process start(Object... args) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(args).map(Object::toString))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
