package dev.muster.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {

    @TempDir
    private Path folder;

    @Test
    void saysOfANewStoreWhatTheImportThenDoesAndLeavesNoFileBehind() throws IOException {
        Path data = folder.resolve("muster.db");
        Path file = people();

        Call preview = Call.of("import", file, "--data", data, "--dry-run", "--json");
        boolean existsAfterwards = Files.exists(data);
        Call real = Call.of("import", file, "--data", data, "--json");

        assertThat(existsAfterwards).isFalse();
        assertThat(preview.exitCode()).isEqualTo(real.exitCode());
        assertThat(withoutWorkspace(preview)).isEqualTo(withoutWorkspace(real));
        assertThat(preview.json()).containsEntry("workspaceId", null);
        assertThat(preview.err()).isEmpty();
    }

    @Test
    void saysOfAnExistingStoreWhatTheImportThenDoes() throws IOException {
        Path data = folder.resolve("muster.db");
        Path before = Files.writeString(folder.resolve("before.csv"), "email,name\nada@example.com,A\n");
        Call.of("import", before, "--data", data);

        Call preview = Call.of("import", people(), "--data", data, "--dry-run", "--json");
        String stored = Call.of("export", "--data", data).out();
        Call real = Call.of("import", people(), "--data", data, "--json");

        assertThat(stored).contains("ada@").doesNotContain("zoe@");
        assertThat(preview.json()).isEqualTo(real.json());
    }

    @Test
    void doesNotFurnishAStoreThatHasNoWorkspaceYet() throws IOException {
        Path data = folder.resolve("muster.db");
        SqliteStore.open(data).close();

        Call call = Call.of("import", people(), "--data", data, "--dry-run");

        assertThat(call.out()).contains("nothing was stored").doesNotContain("fbk_");
        assertThat(Call.of("workspace", "list", "--json", "--data", data).jsonList())
                .isEmpty();
    }

    @Test
    void knowsOfNoWorkspaceInANewStore() throws IOException {
        Call call =
                Call.of("import", people(), "--data", folder.resolve("new.db"), "--dry-run", "--workspace", "nowhere");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("new.db")).doesNotExist();
    }

    private Path people() throws IOException {
        return Files.writeString(
                folder.resolve("people.csv"), "email,name\nada@example.com,B\nnobody\nzoe@example.com,Z\n");
    }

    private static Map<String, Object> withoutWorkspace(Call call) {
        Map<String, Object> report = new LinkedHashMap<>(call.json());
        report.remove("workspaceId");
        return report;
    }
}
