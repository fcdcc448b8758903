package dev.muster.standalone.readme;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** The sample in the README, word for word. */
final class EmbeddingSample {

    private EmbeddingSample() {}

    static ImportReport run() {
        // sample:begin
        ContactStore store = new InMemoryContactStore(); // or SqliteStore.open(path).contacts(), workspace added
        WorkspaceId workspace = new WorkspaceId("customers");
        ContactImporter importer = ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()))
                .clock(Clock.systemUTC())
                .build();
        RowSource rows = RowSource.of(List.of(
                ContactRow.at(1, "ada@example.com").attribute("zip", "02139").build(),
                ContactRow.at(2, "not-an-address").build()));
        ImportReport report = importer.importAll(ImportRequest.of(workspace, rows, ImportPolicy.files()));
        report.problems().forEach(problem -> System.out.println(problem.row().number() + ": " + problem.hint()));
        // sample:end
        return report;
    }
}
