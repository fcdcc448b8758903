package dev.muster.adapters.jdbi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.schema.EarlierVersion;
import dev.muster.adapters.jdbi.sqlite.SqliteDialect;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryLedgerTest {

    private static final DeliveryScope SCOPE = new DeliveryScope(StoreFixture.WORKSPACE, new SinkId("sink"));
    private static final String WITH_HALF = "before\uD800after";

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;
    private DeliveryLedger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = StoreFixture.withWorkspace(SqliteStore.open(file));
        ledger = store.deliveryLedger();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasSavedIsThereWhenTheFileIsOpenedAgain() {
        StoreFixture.add(store, StoreFixture.additions(0, 10));
        List<LedgerEntry> entries =
                ids(0, 10).stream().map(DeliveryLedgerTest::sent).toList();
        ledger.save(SCOPE, entries);
        store.close();
        store = SqliteStore.open(file);
        assertThat(store.deliveryLedger().page(SCOPE, LedgerQuery.of(Set.of(DeliveryState.UNKNOWN), 10)))
                .isEqualTo(entries);
    }

    @Test
    void aSaveThatFailsHalfwayIsTakenBack() {
        StoreFixture.add(store, StoreFixture.additions(0, 2_500));
        ledger.save(SCOPE, List.of(sent(ids(0, 1).get(0))));
        List<LedgerEntry> entries = new ArrayList<>(pending(ids(0, 2_500)));
        entries.set(2_000, LedgerEntry.pending(ids(2_000, 2_001).get(0), WITH_HALF, StoreFixture.MONDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.save(SCOPE, entries))
                .withMessageContaining("surrogate");
        assertThat(ledger.find(SCOPE, ids(0, 2_500)))
                .containsOnlyKeys(ids(0, 1))
                .containsValue(sent(ids(0, 1).get(0)));
    }

    @Test
    void halfASurrogatePairIsAQuestionMarkInTheWordsOfASink() {
        StoreFixture.add(store, StoreFixture.additions(0, 1));
        ContactId contact = ids(0, 1).get(0);
        Refusal refusal = Refusal.forGood(RefusalCode.REFUSED, WITH_HALF);
        ledger.save(SCOPE, List.of(sent(contact).rejected(refusal, StoreFixture.MONDAY)));
        assertThat(ledger.find(SCOPE, List.of(contact)).values())
                .map(entry -> entry.refusal().orElseThrow().detail())
                .containsExactly("before?after");
    }

    @Test
    void halfASurrogatePairFindsNoSinkNotEvenAQuestionMark() {
        StoreFixture.add(store, StoreFixture.additions(0, 1));
        ledger.save(new DeliveryScope(StoreFixture.WORKSPACE, new SinkId("before?after")), pending(ids(0, 1)));
        DeliveryScope half = new DeliveryScope(StoreFixture.WORKSPACE, new SinkId(WITH_HALF));
        assertThat(ledger.find(half, ids(0, 1))).isEmpty();
        assertThat(ledger.page(half, LedgerQuery.of(Set.of(DeliveryState.PENDING), 10)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.save(half, pending(ids(0, 1))));
    }

    @Test
    void aWorkspaceThatWasNeverAddedHasNoContactsAndSoNoEntries() {
        DeliveryScope nowhere = new DeliveryScope(new WorkspaceId("nowhere"), SCOPE.sink());
        ledger.save(nowhere, pending(ids(0, 3)));
        assertThat(ledger.find(nowhere, ids(0, 3))).isEmpty();
        assertThat(ledger.counts(nowhere.workspace())).isEmpty();
    }

    @Test
    void aSaveInsideATransactionIsACallersMistake() {
        StoreFixture.add(store, StoreFixture.additions(0, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> StoreFixture.commit(store, transaction -> {
                    ledger.save(SCOPE, pending(ids(0, 1)));
                    return true;
                }))
                .withMessage("a transaction inside a transaction");
    }

    @Test
    void everyReadGoesThroughItsIndex() throws Exception {
        String key = "delivery USING PRIMARY KEY (workspace_id=? AND sink_id=? AND contact_id=?)";
        assertThat(plan(SqlDeliveryLedger.find(new SqliteDialect()))).contains("SEARCH " + key);
        assertThat(plan(Deliveries.erase(new SqliteDialect()))).contains("SEARCH " + key);
        assertThat(plan(DeliveryPage.sql(1, false)))
                .contains(
                        "SEARCH delivery USING COVERING INDEX delivery_state (workspace_id=? AND sink_id=? AND state=?)",
                        "SEARCH " + key)
                .noneMatch(step -> step.contains("TEMP B-TREE"));
        assertThat(plan(DeliveryPage.sql(1, true)))
                .contains(
                        "SEARCH delivery USING COVERING INDEX delivery_state"
                                + " (workspace_id=? AND sink_id=? AND state=? AND contact_id>?)",
                        "SEARCH " + key)
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void severalStatesAreMergedWithoutSorting() throws Exception {
        assertThat(plan(DeliveryPage.sql(3, true)))
                .contains("MERGE (UNION ALL)")
                .noneMatch(step -> step.contains("TEMP B-TREE") || step.contains("SCAN delivery"));
    }

    @Test
    void aFileOfTheSecondVersionGetsItsTables() throws Exception {
        Path second = folder.resolve("second.db");
        EarlierVersion.create(second, 2);
        execute(
                second,
                "PRAGMA journal_mode = WAL",
                "INSERT INTO organisation VALUES ('0000000000000000000000ff')",
                "INSERT INTO workspace VALUES ('0000000000000000000000aa', '0000000000000000000000ff', 'Test', 0)",
                """
                INSERT INTO contact VALUES ('0000000000000000000000aa', '000000000000000000000000', 'ada@example.com',
                                            'ada@example.com', NULL, 'subscribed', 1, 0, 0, '[]', '{}')""");
        try (SqliteStore opened = SqliteStore.open(second)) {
            assertThat(StoreFixture.all(opened)).hasSize(1);
            assertThat(opened.deliveryLedger().counts(StoreFixture.WORKSPACE)).isEmpty();
            opened.deliveryLedger().save(SCOPE, pending(ids(0, 1)));
            assertThat(opened.deliveryLedger().find(SCOPE, ids(0, 1))).containsOnlyKeys(ids(0, 1));
            StoreFixture.commit(opened, transaction -> transaction.contacts().remove(ids(0, 1)));
            assertThat(opened.deliveryLedger().find(SCOPE, ids(0, 1))).isEmpty();
        }
    }

    private static List<ContactId> ids(int from, int to) {
        return StoreFixture.additions(from, to).stream().map(Addition::id).toList();
    }

    private static List<LedgerEntry> pending(List<ContactId> contacts) {
        return contacts.stream()
                .map(contact -> LedgerEntry.pending(contact, "ada@example.com", StoreFixture.MONDAY))
                .toList();
    }

    private static LedgerEntry sent(ContactId contact) {
        return LedgerEntry.pending(contact, "ada@example.com", StoreFixture.MONDAY)
                .sentIn(new BatchId("batch"), ContentDigest.of("ada"), StoreFixture.MONDAY);
    }

    private static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> plan(String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                steps.add(row.getString("detail"));
            }
        }
        return steps;
    }
}
