package dev.muster.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {

    /** Surefire's working directory is the module's. */
    private static final Path SAMPLE = Path.of("src", "main", "samples", "contacts.csv");

    @TempDir
    private Path folder;

    @Test
    void showsWhatMattersInTwelveRows() {
        Path data = folder.resolve("muster.db");

        Call call = Call.of("import", SAMPLE, "--data", data, "--json");
        String stored = Call.of("export", "--data", data).out();

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.json())
                .containsEntry("rows", 12L)
                .containsEntry("created", 10L)
                .containsEntry("updated", 1L)
                .containsEntry("rejected", 1L);
        assertThat(stored)
                .contains("02139", "unsubscribed", "GRACE@Example.com")
                .doesNotContain("tom.example.com");
    }
}
