package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.nio.file.Path;
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
            store.workspaces().add(new Workspace(WORKSPACE, "Customers", new OrganisationId("host"), List.of()));
            isAsTheReadmeSays(EmbeddingSample.run(store.contacts(), WORKSPACE));
        }
    }

    private static void isAsTheReadmeSays(ImportReport report) {
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.EMAIL_MALFORMED));
    }
}
