package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;

class OnUserIdConflictTest {

    private static final ImportPolicy SKIP = ImportPolicy.files().with(OnUserIdConflict.SKIP_ROW);
    private static final ImportPolicy REJECT = ImportPolicy.files().with(OnUserIdConflict.REJECT_ROW);

    @ForEveryChunkSize
    void skipRowPassesOverTheWholeRow(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "carl@example.com").userId("ada-1").attribute("plan", "pro"),
                row(2, "dora@example.com"),
                row(3, "bob@example.com").userId("ada-1").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("skipped USER_ID_TAKEN", "created", "skipped USER_ID_TAKEN");
        assertThat(scenario.find("carl@example.com")).isEmpty();
        assertThat(scenario.attributes("bob@example.com")).isEmpty();
        assertThat(scenario.userId("bob@example.com")).contains("bob-1");
    }

    @ForEveryChunkSize
    void rejectRowRefusesItWithAProblem(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                REJECT,
                row(1, "carl@example.com"),
                row(2, "dora@example.com"),
                row(3, "emil@example.com").userId("ada-1"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "rejected USER_ID_TAKEN");
        Problem problem = scenario.problems(3).get(0);
        assertThat(problem.field()).isEqualTo("userId");
        assertThat(problem.value()).isEqualTo("ada-1");
        assertThat(scenario.find("emil@example.com")).isEmpty();
    }

    @ForEveryChunkSize
    void aContactMayNameItsOwnUserIdGetAFreeOneOrNameNone(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "ada@example.com").userId("ada-1").attribute("plan", "pro"),
                row(2, "bob@example.com").userId("bob-2"),
                row(3, "bob@example.com"),
                row(4, "carl@example.com").userId("ADA-1"));

        assertThat(scenario.outcomes()).containsExactly("updated", "updated", "unchanged", "created");
        assertThat(scenario.userId("bob@example.com")).contains("bob-2");
        assertThat(scenario.userId("carl@example.com")).contains("ADA-1");
    }

    @ForEveryChunkSize
    void ofTwoRowsWithOneFreeUserIdTheEarlierGetsIt(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "ada@example.com").userId("u-1"),
                row(2, "bob@example.com"),
                row(3, "carl@example.com").userId("u-1"),
                row(4, "ada@example.com").userId("u-1"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "skipped USER_ID_TAKEN", "unchanged");
    }

    @ForEveryChunkSize
    void swappingUserIdsIsRefusedBothWays(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "ada@example.com").userId("bob-1"),
                row(2, "bob@example.com").userId("ada-1"));

        assertThat(scenario.outcomes()).containsOnly("skipped USER_ID_TAKEN");
        assertThat(scenario.userId("ada@example.com")).contains("ada-1");
        assertThat(scenario.userId("bob@example.com")).contains("bob-1");
    }

    @ForEveryChunkSize
    void aUserIdThatIsGivenUpInThisImportIsNotFreeYet(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "ada@example.com").userId("ada-2"),
                row(2, "carl@example.com"),
                row(3, "dora@example.com").userId("ada-1"));

        assertThat(scenario.outcomes()).containsExactly("updated", "created", "skipped USER_ID_TAKEN");
    }

    @ForEveryChunkSize
    void norIsOneThatWasOnlyHeldInPassing(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                SKIP,
                row(1, "ada@example.com").userId("u-1"),
                row(2, "ada@example.com").userId("u-2"),
                row(3, "bob@example.com").userId("u-1"),
                row(4, "ada@example.com").userId("u-1"));

        assertThat(scenario.outcomes()).containsExactly("created", "updated", "skipped USER_ID_TAKEN", "updated");
        assertThat(scenario.userId("ada@example.com")).contains("u-1");
    }

    @ForEveryChunkSize
    void norIsOneThatWasRemoved(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP.with(OnBlankValue.CLEAR),
                row(1, "ada@example.com").userId(" "),
                row(2, "carl@example.com").userId("ada-1"));

        assertThat(scenario.outcomes()).containsExactly("updated", "skipped USER_ID_TAKEN");
        assertThat(scenario.userId("ada@example.com")).isEmpty();
    }

    @ForEveryChunkSize
    void theNextImportMayHaveIt(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);
        scenario.imports(SKIP, row(1, "ada@example.com").userId("ada-2"));

        scenario.imports(SKIP, row(1, "carl@example.com").userId("ada-1"));

        assertThat(scenario.outcomes()).containsExactly("created");
    }

    /** Bob keeps his userId under this policy, so his row takes nothing from anybody. */
    @ForEveryChunkSize
    void aRowThatWouldNotGetTheUserIdHasNoConflict(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP.with(OnExistingContact.FILL_BLANKS),
                row(1, "carl@example.com").userId("u-1"),
                row(2, "carl@example.com").userId("u-2"),
                row(3, "dora@example.com"),
                row(4, "bob@example.com").userId("u-1").tags(List.of("vip")));

        assertThat(scenario.outcomes()).containsExactly("created", "unchanged", "created", "updated");
    }

    @ForEveryChunkSize
    void norDoesItClaimThatUserId(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                SKIP.with(OnExistingContact.FILL_BLANKS),
                row(1, "bob@example.com").userId("u-1"),
                row(2, "carl@example.com").userId("u-1"));

        assertThat(scenario.outcomes()).containsExactly("unchanged", "created");
    }

    /** Whoever exists is skipped for that reason, whatever else the row says. */
    @ForEveryChunkSize
    void aRowThatIsSkippedAnywayHasNoConflict(int rowsPerChunk) {
        Scenario scenario = withAdaAndBob(rowsPerChunk);

        scenario.imports(
                REJECT.with(OnExistingContact.SKIP_ROW),
                row(1, "carl@example.com").userId("u-1"),
                row(2, "carl@example.com").userId("u-2"),
                row(3, "dora@example.com"),
                row(4, "bob@example.com").userId("u-1"));

        assertThat(scenario.outcomes()).containsExactly("created", "updated", "created", "skipped CONTACT_EXISTS");
    }

    private static Scenario withAdaAndBob(int rowsPerChunk) {
        ContactRowBuilder ada = row(1, "ada@example.com").userId("ada-1");
        ContactRowBuilder bob = row(2, "bob@example.com").userId("bob-1");
        return Scenario.inChunksOf(rowsPerChunk).given(ada, bob);
    }
}
