package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.console.Terminal.Watcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportProgressTest {

    @TempDir
    private Path folder;

    @Test
    void isShownToAPersonOnStandardErrorAndGetsToItsEnd() throws IOException {
        assertThat(errorStreamFor(Watcher.PERSON)).contains("Importing", "100%");
    }

    @Test
    void isNotShownToAProgram() throws IOException {
        assertThat(errorStreamFor(Watcher.PROGRAM)).isEmpty();
    }

    private String errorStreamFor(Watcher watcher) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "email\nada@example.com\nzoe@example.com\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, watcher);
        String[] args = {
            "import", file.toString(), "--data", folder.resolve("muster.db").toString()
        };

        assertThat(Main.run(args, terminal)).isZero();
        return err.toString(UTF_8);
    }
}
