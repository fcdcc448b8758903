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

class RejectedRowsTest {

    private static final String TWO_GOOD_ONE_BAD =
            "First Name,Email\nAda,ada@example.com\nTom,tom.example.com\nZoë,zoe@example.com\n";

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void areHandedBackInTheirOwnColumnsToBeCorrectedAndImportedAgain() throws IOException {
        Path rejects = folder.resolve("rejects.csv");

        Call first = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data, "--rejects", rejects);
        String refused = Files.readString(rejects);
        Files.writeString(rejects, refused.replace("tom.example.com", "tom@example.com"));
        Call second = Call.of("import", rejects, "--data", data, "--json");

        assertThat(refused).contains("First Name,Email,_line,_code,_field,_hint", "Tom,tom.example.com,3,");
        assertThat(first.out()).contains("rejects.csv");
        assertThat(second.json()).containsEntry("created", 1L).containsEntry("rejected", 0L);
    }

    @Test
    void areNeverWrittenOverTheFileThatIsBeingImported() throws IOException {
        Path file = file("people.csv", TWO_GOOD_ONE_BAD);

        Call call = Call.of("import", file, "--data", data, "--rejects", file);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(TWO_GOOD_ONE_BAD);
    }

    @Test
    void areNeverWrittenOverTheData() throws IOException {
        Call.of("workspace", "create", "--name", "One", "--data", data);

        Call call = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data, "--rejects", data);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("--rejects");
    }

    @Test
    void areTheReasonToStopIfTheyCannotBeWritten() throws IOException {
        Call call = Call.of(
                "import",
                file("people.csv", TWO_GOOD_ONE_BAD),
                "--data",
                data,
                "--rejects",
                folder.resolve("no/such/folder.csv"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("Cannot write --rejects").doesNotContain("\tat ");
        assertThat(data).doesNotExist();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
