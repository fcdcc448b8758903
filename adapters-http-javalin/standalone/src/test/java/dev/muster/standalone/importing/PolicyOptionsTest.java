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

class PolicyOptionsTest {

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
    void stopsAtARejectedRowWithExitCode4() throws IOException {
        Call call = importWith("--on-failure", "stop", "--json");

        assertThat(call.exitCode()).isEqualTo(4);
        assertThat(call.json()).containsEntry("created", 1L).containsEntry("notProcessed", 1L);
    }

    @Test
    void rollsBackWithExitCode4() throws IOException {
        Call call = importWith("--on-failure", "roll-back-all");

        assertThat(call.exitCode()).isEqualTo(4);
        assertThat(call.out()).contains("Nothing was stored", "policy  --on-failure roll-back-all");
        assertThat(exported()).doesNotContain("example.com");
    }

    @Test
    void overridesConsentOnlyWithAReason() throws IOException {
        Call.of("import", file("old.csv", "email,status\nada@example.com,unsubscribed\n"), "--data", data);
        Path again = file("new.csv", "email,status\nada@example.com,subscribed\n");

        Call kept = Call.of("import", again, "--data", data);
        String afterKept = exported();
        Call unreasoned = Call.of("import", again, "--data", data, "--on-consent-conflict", "apply-stated");
        Call reasoned = Call.of(
                "import",
                again,
                "--data",
                data,
                "--on-consent-conflict",
                "apply-stated",
                "--reason",
                "asked for it on 2026-01-01",
                "--json");

        assertThat(kept.exitCode()).isZero();
        assertThat(afterKept).contains(",unsubscribed,");
        assertThat(unreasoned.exitCode()).isEqualTo(2);
        assertThat(unreasoned.err()).contains("--reason");
        assertThat(reasoned.json()).containsEntry("updated", 1L);
        assertThat(exported()).contains(",subscribed,");
    }

    private Call importWith(Object... options) throws IOException {
        Object[] args = new Object[options.length + 4];
        args[0] = "import";
        args[1] = file("people.csv", TWO_GOOD_ONE_BAD);
        args[2] = "--data";
        args[3] = data;
        System.arraycopy(options, 0, args, 4, options.length);
        return Call.of(args);
    }

    private String exported() {
        return Call.of("export", "--data", data).out();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
