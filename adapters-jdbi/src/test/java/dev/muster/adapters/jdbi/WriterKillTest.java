package dev.muster.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it writes. Not a power failure: what was handed to the system is not lost. */
class WriterKillTest {

    private static final int ROWS_PER_TRANSACTION = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatWasCommittedIsThereAndNothingElseIs(int transactionsBeforeTheEnd) throws Exception {
        Path file = folder.resolve("muster.db");
        StoreFixture.withWorkspace(SqliteStore.open(file)).close();
        int announced = killAfter(transactionsBeforeTheEnd, file);
        try (SqliteStore store = SqliteStore.open(file)) {
            List<ContactId> ids =
                    StoreFixture.all(store).stream().map(Contact::id).toList();
            assertThat(ids).hasSizeGreaterThanOrEqualTo(announced * ROWS_PER_TRANSACTION);
            assertThat(ids.size() % ROWS_PER_TRANSACTION).isZero();
            assertThat(ids)
                    .containsExactlyElementsOf(IntStream.range(0, ids.size())
                            .mapToObj(number -> StoreFixture.addition(number).id())
                            .toList());
            assertThat(integrity(file)).isEqualTo("ok");
            assertThat(StoreFixture.add(store, StoreFixture.additions(ids.size(), ids.size() + 1)))
                    .isEmpty();
        }
    }

    private static int killAfter(int transactions, Path file) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int announced = 0;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            while (announced < transactions && lines.readLine() != null) {
                announced++;
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(announced).isGreaterThanOrEqualTo(transactions);
        return announced;
    }

    private static String integrity(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA integrity_check").getString(1);
        }
    }

    /** The process to kill: writes a line for each transaction it has committed. */
    static final class EndlessWriter {

        public static void main(String[] arguments) {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                for (int from = 0; ; from += ROWS_PER_TRANSACTION) {
                    StoreFixture.add(store, StoreFixture.additions(from, from + ROWS_PER_TRANSACTION));
                    System.out.println("committed");
                }
            }
        }
    }
}
