package dev.muster.adapters.jdbi.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqlContactStore;
import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.sqlite.SqliteDialect;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactLookupTest {

    private static final Dialect DIALECT = new SqliteDialect();

    @TempDir
    Path folder;

    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("muster.db");
        store = StoreFixture.withWorkspace(SqliteStore.open(file));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allSixtyFourBitsOfAFingerprintCount() {
        for (long value : List.of(1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1, -(1L << 53) - 1)) {
            EmailAddress email =
                    Person.withAddress("f" + value + "@example.com").email();
            ContactId id = new ContactId("id" + value);
            StoreFixture.add(
                    store,
                    List.of(new Addition(id, Person.withAddress(email.typed()).profile(), new Fingerprint(value))));
            assertThat(find(email, value)).isEqualTo(new LookupResult.Unaltered(id));
            assertThat(find(email, value ^ 1)).isInstanceOf(LookupResult.Stored.class);
        }
    }

    @Test
    void whoAsksWithoutAFingerprintGetsTheWholeContactEvenIfItHasNone() {
        EmailAddress email = Person.withAddress("ada@example.com").email();
        StoreFixture.add(
                store,
                List.of(new Addition(
                        new ContactId("1"), Person.withAddress(email.typed()).profile(), Fingerprint.NONE)));
        assertThat(find(email, 0)).isInstanceOf(LookupResult.Stored.class);
    }

    @Test
    void everyReadGoesThroughItsIndex() throws Exception {
        assertThat(plan(ContactLookup.byEmail(DIALECT)))
                .containsExactly(
                        "SCAN json_each VIRTUAL TABLE INDEX 1:",
                        "SEARCH contact USING INDEX sqlite_autoindex_contact_2 (workspace_id=? AND email_key=?)");
        assertThat(plan(ContactLookup.byUserId(DIALECT)))
                .containsExactly(
                        "SCAN json_each VIRTUAL TABLE INDEX 1:",
                        "SEARCH contact USING INDEX contact_user_id (workspace_id=? AND user_id=?)");
        assertThat(plan(SqlContactStore.all(DIALECT)))
                .contains("SEARCH contact USING INTEGER PRIMARY KEY (rowid=?)")
                .anyMatch(step -> step.startsWith("SEARCH contact USING COVERING INDEX"));
        assertThat(plan(SqlWorkspaceView.BY_ID))
                .containsExactly("SEARCH contact USING INDEX sqlite_autoindex_contact_1 (workspace_id=? AND id=?)");
    }

    /** Nothing is sorted: the index has the contacts of a workspace in the order of their rowids. */
    @Test
    void aPageOfAllReadsNoContactBeforeItAndNoneForItsTotal() throws Exception {
        assertThat(plan(PageQuery.page(DIALECT)))
                .containsExactly("SEARCH contact USING INDEX contact_order (workspace_id=?)");
        assertThat(plan(PageQuery.TOTAL))
                .containsExactly("SEARCH contact USING COVERING INDEX contact_order (workspace_id=?)");
    }

    private LookupResult find(EmailAddress email, long fingerprint) {
        return StoreFixture.commit(
                store,
                transaction -> transaction
                        .contacts()
                        .find(List.of(new Lookup(email, new Fingerprint(fingerprint))))
                        .get(email));
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
