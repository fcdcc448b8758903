package dev.muster.adapters.jdbi.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.suppression.TombstoneSecret;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a removal keeps, and that it tells nobody's address. */
class TombstoneTest {

    private static final InstantSource CLOCK = InstantSource.fixed(StoreFixture.MONDAY);

    @TempDir
    Path folder;

    @Test
    void aReturnIsRefusedAfterTheFileWasOpenedAgainAndNoTableHoldsTheAddress() throws Exception {
        Path file = folder.resolve("muster.db");
        EmailAddress ada = EmailAddress.parse("canary@example.com").orElseThrow();
        try (SqliteStore store = StoreFixture.withWorkspace(SqliteStore.open(file))) {
            ContactImporter importer = importer(store);
            imports(importer, "canary@example.com");
            remove(store, ada);
            assertThat(new StoredText(file, "canary").inTables()).isZero();
            assertThat(new StoredText(file, "canary").inLog()).isZero();
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(imports(importer(store), "CANARY@Example.com").problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.ERASED);
            assertThat(StoreFixture.all(store)).isEmpty();
        }
    }

    private static void remove(SqliteStore store, EmailAddress email) {
        List<ContactId> ids = StoreFixture.all(store).stream().map(Contact::id).toList();
        TombstoneSecret secret = TombstoneSecret.of(new SplittableRandom(1));
        StoreFixture.commit(store, transaction -> {
            transaction.exclusions().tombstones().keep(secret, List.of(secret.tombstone(email)));
            return transaction.contacts().remove(ids);
        });
    }

    private static ContactImporter importer(SqliteStore store) {
        return ContactImporter.builder()
                .store(store.contacts())
                .ids(new TimeOrderedIds(CLOCK, new SplittableRandom(2)))
                .clock(CLOCK)
                .build();
    }

    private static ImportReport imports(ContactImporter importer, String email) {
        return importer.importAll(ImportRequest.of(
                StoreFixture.WORKSPACE,
                RowSource.of(List.of(ContactRow.at(1, email).build())),
                ImportPolicy.files()));
    }
}
