package dev.muster.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportInputTest {

    @TempDir
    private Path folder;

    @Test
    void copiesStandardInputAndLeavesNoCopyBehind() throws IOException {
        InputStream standardInput = new ByteArrayInputStream("email\n".getBytes(UTF_8));

        Path copy;
        try (ImportInput input = ImportInput.of("-", standardInput)) {
            copy = input.path();
            assertThat(copy).hasContent("email\n");
        }
        assertThat(copy).doesNotExist();
    }

    @Test
    void leavesANamedFileWhereItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "email\n");

        try (ImportInput input = ImportInput.of(file.toString(), InputStream.nullInputStream())) {
            assertThat(input.path()).isEqualTo(file);
        }
        assertThat(file).exists();
    }
}
