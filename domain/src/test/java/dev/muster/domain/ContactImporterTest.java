package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactImporterTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("w");

    private final ContactImporter importer = ContactImporter.inMemory();

    @Test
    void importsRowsAndSaysWhatBecameOfEach() {
        ImportReport report = importer.importAll(ImportRequest.of(
                WORKSPACE,
                RowSource.of(List.of(
                        ContactRow.at(1, "ada@example.com")
                                .attribute("firstName", "Ada")
                                .build(),
                        ContactRow.at(2, "not an address").build(),
                        ContactRow.at(3, "ADA@example.com")
                                .attribute("plan", "pro")
                                .build())),
                ImportPolicy.files()));

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly(ProblemCode.EMAIL_MALFORMED);
    }
}
