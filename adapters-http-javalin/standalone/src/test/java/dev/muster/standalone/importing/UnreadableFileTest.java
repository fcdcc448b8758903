package dev.muster.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFileTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void isAMissingOne() {
        expectRefused(folder.resolve("missing.csv"), 2, "There is no file " + folder.resolve("missing.csv"));
    }

    @Test
    void isAFolder() {
        expectRefused(folder, 2, folder + " is a folder");
    }

    @Test
    void isAnEmptyOne() throws IOException {
        expectUnreadable(file("empty.csv", ""), "empty");
    }

    @Test
    void isOneWithoutAnEmailColumn() throws IOException {
        expectUnreadable(file("other.csv", "a,b\n1,2\n"), "--map");
    }

    @Test
    void isAWorkbook() throws IOException {
        expectUnreadable(file("people.csv", "PK\u0003\u0004\0\0\0"), "CSV");
    }

    @Test
    void isANameThatNoFileCanHave() {
        expectRefused("people\0.csv", 2, "cannot be the name of a file");
    }

    private void expectUnreadable(Path file, String hint) {
        expectRefused(file, 3, hint);
    }

    private void expectRefused(Object file, int exitCode, String hint) {
        Call call = Call.of("import", file, "--data", data);

        assertThat(call.exitCode()).isEqualTo(exitCode);
        assertThat(call.err()).contains(hint).doesNotContain("\tat ");
        assertThat(call.out()).isEmpty();
        assertThat(data).doesNotExist();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
