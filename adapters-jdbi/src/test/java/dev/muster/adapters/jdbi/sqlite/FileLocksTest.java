package dev.muster.adapters.jdbi.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The locks that keep another process from leaving the write-ahead log while this one writes to it. */
@EnabledOnOs(OS.LINUX)
class FileLocksTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("muster.db");
    }

    @Test
    void aRemovalKeepsSqlitesLocks() throws Exception {
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            StoreFixture.add(store, StoreFixture.additions(0, 10));
            assumeThat(isLocked()).isTrue();
            remove(store, 0);
            assertThat(isLocked()).isTrue();
        }
        assertThat(isLocked()).isFalse();
    }

    @Test
    void anotherStoreOnTheSameFileThatIsClosedTakesNoLocksAlong() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            StoreFixture.add(store, StoreFixture.additions(0, 10));
            assumeThat(isLocked()).isTrue();
            try (SqliteStore second = SqliteStore.open(link)) {
                remove(second, 1);
            }
            assertThat(isLocked()).isTrue();
        }
        assertThat(isLocked()).isFalse();
    }

    /** The proof that the tests above see something. */
    @Test
    void whoReadsTheFileInAnyOtherWayTakesTheLocksAway() throws Exception {
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            assumeThat(isLocked()).isTrue();
            Files.readAllBytes(file);
            assertThat(isLocked()).isFalse();
            assertThat(StoreFixture.all(store)).isEmpty();
        }
    }

    private static void remove(SqliteStore store, int number) {
        StoreFixture.commit(
                store,
                transaction -> transaction
                        .contacts()
                        .remove(List.of(StoreFixture.addition(number).id())));
    }

    /** Whether this process has a lock on the file itself, its companions aside. */
    private boolean isLocked() throws IOException {
        String its = "%d [0-9a-f]+:[0-9a-f]+:%s .*"
                .formatted(ProcessHandle.current().pid(), Files.getAttribute(file, "unix:ino"));
        return Files.readAllLines(Path.of("/proc/locks")).stream().anyMatch(lock -> lock.matches(".* POSIX .* " + its));
    }
}
