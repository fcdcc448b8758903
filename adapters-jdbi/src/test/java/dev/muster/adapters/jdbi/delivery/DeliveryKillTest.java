package dev.muster.adapters.jdbi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it saves deliveries. */
class DeliveryKillTest {

    private static final int CONTACTS = 4_000;
    private static final int SAVES_BEFORE_THE_END = 5;
    private static final DeliveryScope SCOPE = new DeliveryScope(StoreFixture.WORKSPACE, new SinkId("sink"));

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsThereAndNothingIsThereInPart() throws Exception {
        Path file = folder.resolve("muster.db");
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            StoreFixture.add(store, StoreFixture.additions(0, CONTACTS));
        }
        killAfterSomeSaves(file);
        try (SqliteStore store = SqliteStore.open(file)) {
            Map<ContactId, LedgerEntry> found = store.deliveryLedger().find(SCOPE, ids());
            assertThat(found).hasSize(CONTACTS);
            int attempts = found.get(ids().get(0)).attempts();
            assertThat(attempts).isGreaterThanOrEqualTo(SAVES_BEFORE_THE_END);
            assertThat(found.values()).allMatch(entry -> entry.attempts() == attempts);
        }
    }

    private static void killAfterSomeSaves(Path file) throws Exception {
        Process saver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessSaver.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = saver.inputReader(StandardCharsets.US_ASCII)) {
            for (int saves = 0; saves < SAVES_BEFORE_THE_END; saves++) {
                assertThat(lines.readLine()).isEqualTo("saved");
            }
        } finally {
            saver.destroyForcibly().waitFor();
        }
    }

    private static List<ContactId> ids() {
        return StoreFixture.additions(0, CONTACTS).stream().map(Addition::id).toList();
    }

    /** The process to kill: saves all entries again and again, and writes a line each time. */
    static final class EndlessSaver {

        public static void main(String[] arguments) {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                List<LedgerEntry> entries = new ArrayList<>();
                ids().forEach(id -> entries.add(LedgerEntry.pending(id, "ada@example.com", StoreFixture.MONDAY)));
                while (true) {
                    entries.replaceAll(
                            entry -> entry.sentIn(new BatchId("batch"), ContentDigest.of("ada"), StoreFixture.MONDAY));
                    store.deliveryLedger().save(SCOPE, entries);
                    System.out.println("saved");
                }
            }
        }
    }
}
