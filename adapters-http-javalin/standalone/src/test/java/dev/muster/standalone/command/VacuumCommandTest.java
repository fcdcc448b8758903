package dev.muster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.standalone.Call;
import dev.muster.standalone.Removal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VacuumCommandTest {

    @TempDir
    private Path folder;

    @Test
    void rewritesTheDataFileAndSaysSo() throws Exception {
        Path data = folder.resolve("muster.db");
        Path people = Files.writeString(folder.resolve("people.csv"), "email\nada@example.com\n");
        assertThat(Call.of("import", people, "--data", data).exitCode()).isZero();
        try (SqliteStore store = SqliteStore.open(data)) {
            Removal.removeAll(store);
            assertThat(store.isVacuumDue()).isTrue();
        }

        Call call = Call.of("vacuum", "--data", data);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("No byte of removed contacts is left in " + data);
        try (SqliteStore store = SqliteStore.open(data)) {
            assertThat(store.isVacuumDue()).isFalse();
        }
    }
}
