package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ImportReportAssert;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's import does not notice which store is behind it: one line differs. */
class StoreSwapTest {

    @Test
    void importsIntoMemory() {
        isAsTheReadmeSays(EmbeddingSample.run());
    }

    @Test
    void importsIntoSqlite(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("host.db"))) {
            store.workspaces()
                    .add(
                            new Workspace(
                                    new WorkspaceId("customers"), "Customers", new OrganisationId("host"), List.of()),
                            Instant.EPOCH);
            isAsTheReadmeSays(SqliteEmbeddingSample.run(store));
        }
    }

    @Test
    void oneLineDiffers() throws IOException {
        List<String> inMemory = Samples.shown("EmbeddingSample").lines().toList();
        List<String> inSqlite = Samples.shown("SqliteEmbeddingSample").lines().toList();

        assertThat(inSqlite).hasSameSizeAs(inMemory);
        assertThat(inSqlite.stream().filter(line -> !inMemory.contains(line)))
                .containsExactly("ContactStore store = sqlite.contacts();");
    }

    private static void isAsTheReadmeSays(ImportReport report) {
        ImportReportAssert.assertThat(report).read(2).created(1).rejected(2, ProblemCode.EMAIL_MALFORMED);
    }
}
