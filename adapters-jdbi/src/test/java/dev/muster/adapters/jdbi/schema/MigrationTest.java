package dev.muster.adapters.jdbi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.adapters.jdbi.column.TagsJson;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with something in every table, opened by this one. */
class MigrationTest {

    private static final WorkspaceId EMPTY = new WorkspaceId("0000000000000000000000bb");
    private static final WorkspaceId KEYLESS = new WorkspaceId("0000000000000000000000cc");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFirstVersion() throws Exception {
        file = folder.resolve("muster.db");
        EarlierVersion.create(file, 1);
        execute(
                "PRAGMA journal_mode = WAL",
                "INSERT INTO organisation VALUES ('0000000000000000000000ff')",
                "INSERT INTO workspace VALUES ('0000000000000000000000aa', '0000000000000000000000ff', 'Test', 0)",
                "INSERT INTO workspace VALUES ('0000000000000000000000bb', '0000000000000000000000ff', 'Empty', 1)",
                "INSERT INTO workspace VALUES ('0000000000000000000000cc', '0000000000000000000000ff', 'Keyless', 2)",
                "INSERT INTO workspace_alias VALUES ('0000000000000000000000aa', 0, '0000000000000000000000aa')",
                "INSERT INTO workspace_alias VALUES ('0000000000000000000000aa', 1, 'proj_1')",
                "INSERT INTO workspace_alias VALUES ('0000000000000000000000bb', 0, '0000000000000000000000bb')",
                "INSERT INTO workspace_alias VALUES ('0000000000000000000000cc', 0, '0000000000000000000000cc')",
                """
                INSERT INTO access_key VALUES
                    ('k1', '0000000000000000000000ff', 'Key', 'hash', 'window', 5, 60, 1700000000123, NULL, 0)""",
                "INSERT INTO access_key_permission VALUES ('0000000000000000000000bb', 'k1', 'write')",
                "INSERT INTO attribute_key VALUES ('0000000000000000000000aa', 'email', 1, 'Email', 'string', 'default')",
                "INSERT INTO attribute_key VALUES ('0000000000000000000000aa', 'a.\"b', 7, 'Odd', 'date', 'custom')",
                "INSERT INTO attribute_key VALUES ('0000000000000000000000bb', 'email', 1, 'Email', 'string', 'default')",
                "INSERT INTO attribute_key VALUES ('0000000000000000000000cc', 'email', 1, 'Email', 'string', 'default')");
        for (Addition addition : StoreFixture.additions(0, 500)) {
            execute(insert(addition));
        }
        execute("""
                INSERT INTO contact VALUES ('0000000000000000000000aa', 'x', 'x@example.com', 'x@example.com', NULL,
                                            'bounced', 0, 0, 0, '[]', '{"firstName":"deleted-canary"}')""", "DELETE FROM contact WHERE id = 'x'");
    }

    @Test
    void everythingIsThere() {
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(StoreFixture.all(store)).hasSize(500).satisfies(all -> {
                assertThat(all.get(7).profile()).isEqualTo(Person.detailed(7).profile());
                assertThat(all.get(7).createdAt()).isEqualTo(StoreFixture.MONDAY.plusMillis(7));
            });
            assertThat(store.workspaces().find("proj_1")).isPresent();
            assertThat(store.workspaces().all()).hasSize(3);
            assertThat(store.accessKeys().all())
                    .singleElement()
                    .satisfies(key -> assertThat(key.permissions()).containsOnlyKeys(EMPTY));
            Lookup lookup = new Lookup(Person.detailed(8).profile().email(), new Fingerprint(9));
            Map<EmailAddress, LookupResult> found = StoreFixture.commit(
                    store, transaction -> transaction.contacts().find(List.of(lookup)));
            assertThat(found)
                    .containsValue(
                            new LookupResult.Unaltered(StoreFixture.addition(8).id()));
        }
    }

    @Test
    void keysKeepTheirPlaceAndDateFromTheNearestThatIsKnown() {
        try (SqliteStore store = SqliteStore.open(file)) {
            AttributeKey email = new AttributeKey("email", "Email", DataType.STRING, AttributeKey.Origin.DEFAULT);
            AttributeKey odd = AttributeKey.custom("a.\"b", "Odd", DataType.DATE);
            assertThat(keys(store, StoreFixture.WORKSPACE))
                    .containsExactly(
                            new StoredKey(email, StoreFixture.MONDAY, StoreFixture.MONDAY),
                            new StoredKey(odd, StoreFixture.MONDAY, StoreFixture.MONDAY));
            Instant created = Instant.ofEpochMilli(1_700_000_000_123L);
            assertThat(keys(store, EMPTY)).containsExactly(new StoredKey(email, created, created));
            assertThat(keys(store, KEYLESS)).containsExactly(new StoredKey(email, Instant.EPOCH, Instant.EPOCH));
            AttributeSchema schema = StoreFixture.commit(
                    store, transaction -> transaction.attributeKeys().schema());
            assertThat(schema.keys()).containsExactly(email, odd);
        }
    }

    @Test
    void everythingNewWorks() {
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.contacts()
                            .view(StoreFixture.WORKSPACE, view -> view.page(ContactQuery.all(10, 5)))
                            .contacts())
                    .map(Contact::id)
                    .containsExactlyElementsOf(StoreFixture.additions(10, 15).stream()
                            .map(Addition::id)
                            .toList());
            ContactId first = StoreFixture.addition(0).id();
            Set<ContactId> removed = StoreFixture.commit(
                    store, transaction -> transaction.contacts().remove(List.of(first)));
            assertThat(removed).containsExactly(first);
            assertThat(store.journal().nextPortion()).isEmpty();
            assertThat(store.contacts()
                            .<Boolean>preview(
                                    StoreFixture.WORKSPACE,
                                    transaction -> new TransactionEnd.Commit<>(
                                            transaction.attributeKeys().remove("email"))))
                    .isTrue();
        }
    }

    /** The first version did not overwrite what it deleted. */
    @Test
    void whatWasDeletedBeforeIsGoneAfterTheFirstVacuum() throws Exception {
        assertThat(text()).contains("deleted-canary");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.isVacuumDue()).isTrue();
            store.vacuum();
            assertThat(store.isVacuumDue()).isFalse();
            assertThat(text()).doesNotContain("deleted-canary");
            assertThat(StoreFixture.all(store)).hasSize(500);
        }
    }

    private static List<StoredKey> keys(SqliteStore store, WorkspaceId workspace) {
        return store.contacts().view(workspace, WorkspaceView::keys);
    }

    private String text() throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String insert(Addition addition) {
        long at = StoreFixture.MONDAY.toEpochMilli() + addition.fingerprint().value() - 1;
        return "INSERT INTO contact VALUES ('%s', '%s', '%s', '%s', '%s', '%s', %d, %d, %d, '%s', '%s')"
                .formatted(
                        StoreFixture.WORKSPACE,
                        addition.id(),
                        addition.profile().email().key(),
                        addition.profile().email().typed(),
                        addition.profile().userId().orElseThrow(),
                        addition.profile().status().word(),
                        addition.fingerprint().value(),
                        at,
                        at,
                        TagsJson.write(addition.profile().tags()),
                        AttributesJson.write(addition.profile().attributes()));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
