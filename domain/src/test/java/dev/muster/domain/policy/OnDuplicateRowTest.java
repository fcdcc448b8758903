package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;

class OnDuplicateRowTest {

    @ForEveryChunkSize
    void mergeAppliesTheLaterRowOnTopOfTheEarlierOne(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.MERGE),
                row(1, "ada@example.com").attribute("plan", "basic").attribute("city", "London"),
                row(2, "bob@example.com"),
                row(3, "ADA@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.emails()).containsExactly("ADA@example.com", "bob@example.com");
        assertThat(scenario.attributes("ada@example.com"))
                .containsEntry("plan", "pro")
                .containsEntry("city", "London");
    }

    @ForEveryChunkSize
    void mergeOfARowThatSaysNothingNewChangesNothing(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.MERGE),
                row(1, "ada@example.com").attribute("plan", "pro"),
                row(2, "ada@example.com").attribute("plan", "pro"),
                row(3, "ada@example.com"));

        assertThat(scenario.outcomes()).containsExactly("created", "unchanged", "unchanged");
    }

    @ForEveryChunkSize
    void keepFirstSkipsTheLaterRow(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "bob@example.com"));

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.KEEP_FIRST),
                row(1, "ada@example.com").attribute("plan", "basic"),
                row(2, "bob@example.com").attribute("plan", "basic"),
                row(3, "Ada@example.com").attribute("plan", "pro"),
                row(4, "bob@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "updated", "skipped DUPLICATE_ROW", "skipped DUPLICATE_ROW");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "basic");
        assertThat(scenario.attributes("bob@example.com")).containsEntry("plan", "basic");
    }

    @ForEveryChunkSize
    void rejectRowRefusesTheLaterRowAndNamesTheEarlierOne(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.REJECT_ROW),
                row(1, "bob@example.com"),
                row(2, "ada@example.com"),
                row(3, "Ada@Example.com"),
                row(4, "ada@example.com"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "created", "rejected DUPLICATE_ROW", "rejected DUPLICATE_ROW");
        Problem problem = scenario.problems(3).get(0);
        assertThat(problem.row()).isEqualTo(RowPosition.of(3));
        assertThat(problem.field()).isEqualTo("email");
        assertThat(problem.value()).isEqualTo("Ada@Example.com");
        assertThat(problem.hint()).startsWith("Row 2 has the same email");
        assertThat(scenario.problems(4).get(0).hint()).startsWith("Row 2 has the same email");
    }

    @ForEveryChunkSize
    void aRowThatWasRefusedIsNotAnEarlierRow(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.REJECT_ROW),
                row(1, "ada@example.com").status("maybe"),
                row(2, "bob@example.com"),
                row(3, "ada@example.com"));

        assertThat(scenario.outcomes()).containsExactly("rejected STATUS_UNKNOWN", "created", "created");
    }

    /** A skipped row gives nobody anything, its userId neither. */
    @ForEveryChunkSize
    void aSkippedRowClaimsNoUserId(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnDuplicateRow.KEEP_FIRST),
                row(1, "ada@example.com"),
                row(2, "ada@example.com").userId("u-1"),
                row(3, "bob@example.com").userId("u-1"));

        assertThat(scenario.outcomes()).containsExactly("created", "skipped DUPLICATE_ROW", "created");
        assertThat(scenario.userId("bob@example.com")).contains("u-1");
    }
}
