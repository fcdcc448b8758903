package dev.muster.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A chunk behind a mostly unknown one is written before it is looked up; the outcome must not show it. */
class AssumedUnknownTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final ContactImporter importer = ContactImporter.builder()
            .store(new InMemoryContactStore())
            .ids(new TimeOrderedIds(CLOCK, new SplittableRandom(1)))
            .clock(CLOCK)
            .rowsPerChunk(3)
            .build();
    private final List<RowOutcome> outcomes = new ArrayList<>();

    @Test
    void aRowForAnExistingContactIsSkippedEvenIfItClaimsAUserIdThatWasGivenUp() {
        imports(ContactRow.at(1, "ada@x.co").build());

        imports(
                ContactRow.at(1, "ada@x.co").build(),
                ContactRow.at(2, "bob@x.co").userId("u3").build(),
                ContactRow.at(3, "bob@x.co").userId("u1").build(),
                ContactRow.at(4, "ada@x.co").userId("u3").build());

        assertThat(outcomes)
                .last()
                .isEqualTo(new RowOutcome.Skipped(RowPosition.of(4), "ada@x.co", SkipReason.CONTACT_EXISTS));
    }

    private void imports(ContactRow... rows) {
        ImportPolicy policy = ImportPolicy.files().with(OnExistingContact.SKIP_ROW);
        importer.importAll(new ImportRequest(new WorkspaceId("w"), RowSource.of(List.of(rows)), policy, outcomes::add));
    }
}
