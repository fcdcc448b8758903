package dev.muster.adapters.jdbi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteSettings;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.sqlite.SqliteSchema;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the released versions wrote them, dumped, Flyway's table included. */
class ReleasedVersionsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("muster.db");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyContactIsThereAfterTheUpgrade(int version) throws Exception {
        restore(version);
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(contacts(store))
                    .extracting(contact -> contact.profile().email().typed())
                    .containsExactly("ada@example.com", "grace@example.com", "old\u00E9@example.com");
            assertThat(contacts(store))
                    .extracting(contact -> contact.profile()
                            .attributes()
                            .values()
                            .get("firstName")
                            .text())
                    .containsExactly("Ada", "Grace", "Ren\u00E9");
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(5);
        assertThat(number("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
        assertThat(number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void jobsAndAnswersAreThere(int version) throws Exception {
        restore(version);
        try (SqliteStore store = SqliteStore.open(file)) {
            IdempotencyScope scope = new IdempotencyScope(new AccessKeyId("key"), "POST /contacts", "request 1");
            assertThat(store.idempotencyLedger().find(scope))
                    .hasValueSatisfying(answer -> assertThat(answer.body()).hasValue("{\"id\":1}"));
        }
        assertThat(number("SELECT row_count FROM import_job WHERE id = 'job1'")).isEqualTo(3);
    }

    @Test
    void deliveriesAreThere() throws Exception {
        restore(3);
        try (SqliteStore store = SqliteStore.open(file)) {
            Contact ada = contacts(store).get(0);
            DeliveryScope scope = new DeliveryScope(workspace(store), new SinkId("sink"));
            assertThat(store.deliveryLedger().find(scope, List.of(ada.id())).values())
                    .extracting(LedgerEntry::address)
                    .containsExactly("ada@example.com");
        }
    }

    /** An older Muster may open the file again. */
    @Test
    void flywaysTableStaysWhereItIsAndANewFileHasNone() throws Exception {
        restore(1);
        SqliteStore.open(file).close();
        assertThat(number("SELECT count(*) FROM flyway_schema_history")).isOne();
        file = folder.resolve("new.db");
        SqliteStore.open(file).close();
        assertThat(number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'flyway%'"))
                .isZero();
    }

    /** What was released is in files already. A change needs a migration of its own. */
    @Test
    void aReleasedMigrationNeverChanges() throws Exception {
        List<String> digests = new ArrayList<>();
        SqliteFile opened = new SqliteFile(
                file, SqliteSettings.DEFAULT.longestWait(), SqliteSettings.DEFAULT.writeCacheMebibytes());
        for (Migration migration : new SqliteSchema(opened).migrations()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(migration.sql().getBytes(StandardCharsets.UTF_8));
            digests.add(migration.name() + " " + HexFormat.of().formatHex(digest, 0, 8));
        }
        assertThat(digests)
                .containsExactly(
                        "V1__contacts_workspaces_and_keys.sql 4eaad12f28c826ba",
                        "V2__jobs_answers_and_status_changes.sql 1ed1f862259a18ba",
                        "V3__deliveries.sql 7acf05200535d427",
                        "V4__suppressions.sql e5d6b5290851bfeb",
                        "V5__tombstones.sql 18033b6703c5e432");
    }

    private static WorkspaceId workspace(SqliteStore store) {
        return store.workspaces().all().get(0).id();
    }

    private static List<Contact> contacts(SqliteStore store) {
        List<Contact> contacts = new ArrayList<>();
        store.contacts().readAll(workspace(store), contacts::add);
        return contacts;
    }

    private void restore(int version) throws Exception {
        try (InputStream dump = ReleasedVersionsTest.class.getResourceAsStream("release-" + version + ".sql");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getInt(1);
        }
    }
}
