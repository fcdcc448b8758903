package dev.muster.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {

    private static final int THREADS = 6;
    private static final int VERSION = 5;

    @TempDir
    Path folder;

    @Test
    void createsTheFileAndFindsItAsItWas() {
        Path file = folder.resolve("muster.db");
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            StoreFixture.add(store, StoreFixture.additions(0, 3));
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(StoreFixture.all(store)).hasSize(3);
            assertThat(store.workspaces().find(StoreFixture.WORKSPACE.value()))
                    .hasValue(StoreFixture.workspace(StoreFixture.WORKSPACE));
        }
    }

    @Test
    void leavesOnlyTheOneFileBehind() throws Exception {
        SqliteStore.open(folder.resolve("muster.db")).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("muster.db"));
        }
    }

    @Test
    void takesAnyFileName() throws Exception {
        Path file = folder.resolve("zwei ?journal_mode=off %41#\u00FC:memory:.db");
        StoreFixture.withWorkspace(SqliteStore.open(file)).close();
        assertThat(file).isRegularFile();
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.workspaces().all()).hasSize(1);
        }
    }

    @Test
    void takesAnEmptyFile() throws Exception {
        Path file = Files.createFile(folder.resolve("muster.db"));
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.workspaces().all()).isEmpty();
        }
    }

    @Test
    void theVersionInTheHeaderIsThatOfTheLastMigration() throws Exception {
        Path file = folder.resolve("muster.db");
        SqliteStore.open(file).close();
        assertThat(number(file, "PRAGMA user_version")).isEqualTo(VERSION);
    }

    @Test
    void everyMigrationInTheFolderIsKnown() throws Exception {
        Path migrations = Path.of(SqliteStore.class
                        .getResource("sqlite/V1__contacts_workspaces_and_keys.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> files =
                Files.list(migrations).filter(file -> file.toString().endsWith(".sql"))) {
            assertThat(files).hasSize(VERSION);
        }
    }

    @Test
    void manyMayOpenANewFileAtOnce() throws Exception {
        Path file = folder.resolve("muster.db");
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> opened = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        try (SqliteStore store = SqliteStore.open(file)) {
                            return store.workspaces().all().size();
                        }
                    }))
                    .toList();
            for (Future<Integer> workspaces : opened) {
                assertThat(workspaces.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(number(file, "PRAGMA user_version")).isEqualTo(VERSION);
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertUnusable(folder.resolve("nowhere").resolve("muster.db"), "nowhere does not exist");
    }

    @Test
    void refusesAFolder() {
        assertUnusable(folder, "it is a folder");
    }

    @Test
    void refusesADevice() {
        assertUnusable(Path.of("/dev/null"), "it is a device or a pipe");
    }

    @Test
    void refusesAFileOfWhichAPartIsMissing() throws Exception {
        Path file = folder.resolve("muster.db");
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            StoreFixture.add(store, StoreFixture.additions(0, 2000));
        }
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.truncate(bytes.size() * 2 / 3);
        }
        assertUnusable(file, "the file is damaged");
    }

    /** SQLite counts the rest of a page as a whole one. */
    @Test
    void refusesAFileOfWhichAPartOfTheLastPageIsMissing() throws Exception {
        Path file = folder.resolve("muster.db");
        SqliteStore.open(file).close();
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.truncate(bytes.size() - 100);
        }
        assertUnusable(file, "its end is missing");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void letsOnlyTheOwnerReadTheFileAndItsCompanions() throws Exception {
        Path file = folder.resolve("muster.db");
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file));
                Stream<Path> files = Files.list(folder)) {
            StoreFixture.add(store, StoreFixture.additions(0, 3));
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "email,first name\n".repeat(100));
        assertUnusable(file, "it is not a SQLite file");
        assertThat(file).content().startsWith("email,first name\n");
    }

    @Test
    void refusesAPlaceWhereNoFileCanBe() {
        assertUnusable(Path.of("/proc/muster.db"), "it cannot be opened");
    }

    @Test
    void leavesAnotherProgramsDatabaseAlone() throws Exception {
        Path file = folder.resolve("bookmarks.db");
        execute(file, "CREATE TABLE bookmark (url TEXT)");
        byte[] before = Files.readAllBytes(file);
        assertUnusable(file, "it is another program's database");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void leavesAFileOfANewerMusterAlone() throws Exception {
        Path file = folder.resolve("muster.db");
        SqliteStore.open(file).close();
        execute(file, "PRAGMA user_version = " + (VERSION + 1));
        assertUnusable(file, "a newer version of Muster");
    }

    @Test
    void aStoreThatIsClosedSaysSo() {
        SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")));
        store.close();
        store.close();
        assertThatThrownBy(() -> store.workspaces().all()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> StoreFixture.add(store, List.of())).isInstanceOf(IllegalStateException.class);
    }

    private static void assertUnusable(Path file, String why) {
        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        thrown -> assertThat(thrown.retry()).isEqualTo(Retry.AFTER_REPAIR))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getInt(1);
        }
    }
}
