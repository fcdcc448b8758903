package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.adapters.jdbi.column.TagsJson;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Rows a second through the adapter, beside a bare JDBC insert of the same rows into the same tables. Not a test: run its
 * {@code main} by hand with a folder to work in, and compare only numbers of one run.
 */
final class ContactsBenchmark {

    private static final int ROWS = 200_000;
    private static final int ROWS_PER_CHUNK = 1_000;
    private static final int ROWS_PER_TRANSACTION = 50_000;
    private static final int ROUNDS = 4;

    private static final String BARE_INSERT = """
            INSERT INTO contact (workspace_id, id, email_key, email, user_id, status, fingerprint,
                                 created_at, updated_at, tags, attributes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Path folder;
    private final List<Addition> rows = StoreFixture.additions(0, ROWS);
    private final List<Change> changes =
            rows.stream().map(ContactsBenchmark::change).toList();

    private ContactsBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        ContactsBenchmark benchmark = new ContactsBenchmark(Path.of(arguments[0]));
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            benchmark.bareInsert();
            benchmark.throughTheAdapter();
        }
    }

    private void bareInsert() throws Exception {
        Path file = freshFile("bare.db");
        List<String[]> texts = rows.stream().map(ContactsBenchmark::texts).toList();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA cache_size = -65536");
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA wal_autocheckpoint = 10000");
            measured("bare JDBC insert", () -> {
                try (PreparedStatement insert = connection.prepareStatement(BARE_INSERT)) {
                    for (int from = 0; from < ROWS; from += ROWS_PER_CHUNK) {
                        if (from % ROWS_PER_TRANSACTION == 0) {
                            if (from > 0) {
                                statement.execute("COMMIT");
                            }
                            statement.execute("BEGIN");
                        }
                        insertChunk(insert, texts.subList(from, from + ROWS_PER_CHUNK), from);
                    }
                    statement.execute("COMMIT");
                }
            });
        }
    }

    private static void insertChunk(PreparedStatement insert, List<String[]> chunk, long number) throws Exception {
        for (String[] text : chunk) {
            for (int column = 0; column < 6; column++) {
                insert.setString(column + 1, text[column]);
            }
            insert.setLong(7, number);
            insert.setLong(8, number);
            insert.setLong(9, number);
            insert.setString(10, text[6]);
            insert.setString(11, text[7]);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void throughTheAdapter() throws Exception {
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(freshFile("adapter.db")))) {
            measured("Contacts.write, new", () -> inChunks(store, rows, ContactsBenchmark::write));
            measured("Contacts.write, all taken", () -> inChunks(store, rows, ContactsBenchmark::write));
            measured(
                    "find, unaltered",
                    () -> inChunks(
                            store,
                            rows,
                            (transaction, chunk) -> transaction
                                    .contacts()
                                    .find(chunk.stream()
                                            .map(row -> new Lookup(row.profile().email(), row.fingerprint()))
                                            .toList())));
            measured(
                    "find, whole",
                    () -> inChunks(
                            store,
                            rows,
                            (transaction, chunk) -> transaction
                                    .contacts()
                                    .find(chunk.stream()
                                            .map(row -> new Lookup(row.profile().email(), Fingerprint.NONE))
                                            .toList())));
            measured(
                    "holders",
                    () -> inChunks(
                            store,
                            rows,
                            (transaction, chunk) -> transaction
                                    .contacts()
                                    .holders(chunk.stream()
                                            .map(row -> row.profile().userId().orElseThrow())
                                            .toList())));
            measured(
                    "Contacts.write, changes",
                    () -> inChunks(
                            store,
                            changes,
                            (transaction, chunk) -> transaction
                                    .contacts()
                                    .write(new WriteBatch(List.of(), chunk, StoreFixture.MONDAY))));
            measured("readAll", () -> store.contacts().readAll(StoreFixture.WORKSPACE, contact -> {}));
            measured(
                    "preview, find whole",
                    () -> store.contacts().preview(StoreFixture.WORKSPACE, transaction -> {
                        chunks(rows)
                                .forEach(chunk -> transaction
                                        .contacts()
                                        .find(chunk.stream()
                                                .map(row ->
                                                        new Lookup(row.profile().email(), Fingerprint.NONE))
                                                .toList()));
                        return new TransactionEnd.RollBack<>(true);
                    }));
        }
    }

    private static void write(StoreTransaction transaction, List<Addition> chunk) {
        transaction.contacts().write(new WriteBatch(chunk, List.of(), StoreFixture.MONDAY));
    }

    private <R> void inChunks(SqliteStore store, List<R> all, BiConsumer<StoreTransaction, List<R>> work) {
        for (int from = 0; from < ROWS; from += ROWS_PER_TRANSACTION) {
            List<R> some = all.subList(from, from + ROWS_PER_TRANSACTION);
            StoreFixture.commit(store, transaction -> {
                chunks(some).forEach(chunk -> work.accept(transaction, chunk));
                return true;
            });
        }
    }

    private static <R> List<List<R>> chunks(List<R> rows) {
        List<List<R>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_PER_CHUNK) {
            chunks.add(rows.subList(from, from + ROWS_PER_CHUNK));
        }
        return chunks;
    }

    private static Change change(Addition row) {
        Profile before = row.profile();
        Profile after = new Profile(
                before.email(),
                before.userId(),
                before.status(),
                before.tags(),
                Person.detailed((int) row.fingerprint().value() + 7).profile().attributes());
        return new Change(
                row.id(), before, after, new Fingerprint(row.fingerprint().value() + 7));
    }

    private static String[] texts(Addition row) {
        Profile profile = row.profile();
        return new String[] {
            StoreFixture.WORKSPACE.value(),
            row.id().value(),
            profile.email().key(),
            profile.email().typed(),
            profile.userId().orElseThrow().value(),
            profile.status().word(),
            TagsJson.write(profile.tags()),
            AttributesJson.write(profile.attributes())
        };
    }

    private Path freshFile(String name) throws Exception {
        Path file = folder.resolve(name);
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(name + end));
        }
        StoreFixture.withWorkspace(SqliteStore.open(file)).close();
        return file;
    }

    private static void measured(String what, Work work) throws Exception {
        System.gc();
        long written = writtenBytes();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-28s %,9.0f rows/s  %5.1f us CPU a row  %,6d bytes written a row%n",
                what,
                ROWS / seconds,
                (cpuNanos() - cpu) / 1e3 / ROWS,
                (writtenBytes() - written) / ROWS);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long writtenBytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("wchar: "))
                .mapToLong(line -> Long.parseLong(line.substring(7)))
                .sum();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
