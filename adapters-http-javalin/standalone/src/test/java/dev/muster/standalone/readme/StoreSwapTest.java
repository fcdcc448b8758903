package dev.muster.standalone.readme;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ImportReportAssert;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's import does not notice which store is behind it: one line differs. */
class StoreSwapTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("customers");

    @Test
    void importsIntoMemory() {
        isAsTheReadmeSays(EmbeddingSample.run(new InMemoryContactStore(), WORKSPACE));
    }

    @Test
    void importsIntoSqlite(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("host.db"))) {
            store.workspaces()
                    .add(new Workspace(WORKSPACE, "Customers", new OrganisationId("host"), List.of()), Instant.EPOCH);
            isAsTheReadmeSays(EmbeddingSample.run(store.contacts(), WORKSPACE));
        }
    }

    private static void isAsTheReadmeSays(ImportReport report) {
        ImportReportAssert.assertThat(report).read(2).created(1).rejected(2, ProblemCode.EMAIL_MALFORMED);
    }
}
