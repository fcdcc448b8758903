package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.row.ContactRowBuilder;

class OnFailureTest {

    private static final ContactRowBuilder[] THE_THIRD_OF_FIVE_IS_BAD = {
        row(1, "ada@example.com").attribute("first", "1"),
        row(2, "bob@example.com"),
        row(3, "carl@example").attribute("third", "3"),
        row(4, "dora@example.com").attribute("fourth", "4"),
        row(5, "not an address"),
    };

    @ForEveryChunkSize
    void rejectRowLetsABadRowFailAlone(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report =
                scenario.imports(ImportPolicy.files().with(OnFailure.REJECT_ROW), THE_THIRD_OF_FIVE_IS_BAD);

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(scenario.outcomes())
                .containsExactly(
                        "created", "created", "rejected EMAIL_MALFORMED", "created", "rejected EMAIL_MALFORMED");
        assertThat(scenario.emails()).containsExactly("ada@example.com", "bob@example.com", "dora@example.com");
    }

    @ForEveryChunkSize
    void stopKeepsTheRowsBeforeTheBadOneAndProcessesNoneBehindIt(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(ImportPolicy.files().with(OnFailure.STOP), THE_THIRD_OF_FIVE_IS_BAD);

        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(scenario.outcomes())
                .containsExactly("created", "created", "rejected EMAIL_MALFORMED", "not processed", "not processed");
        assertThat(scenario.emails()).containsExactly("ada@example.com", "bob@example.com");
        assertThat(scenario.schema().find("first")).isPresent();
        assertThat(scenario.schema().find("fourth")).isEmpty();
    }

    @ForEveryChunkSize
    void stopAlsoStopsAtARowThatTheDecisionRejects(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.STOP).with(OnDuplicateRow.REJECT_ROW),
                row(1, "ada@example.com"),
                row(2, "ada@example.com").attribute("second", "2"),
                row(3, "bob@example.com").attribute("third", "3"),
                row(4, "not an address"));

        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(scenario.outcomes())
                .containsExactly("created", "rejected DUPLICATE_ROW", "not processed", "not processed");
        assertThat(scenario.emails()).containsExactly("ada@example.com");
        assertThat(scenario.schema().find("third")).isEmpty();
    }

    @ForEveryChunkSize
    void stopHasNothingToStopIfNoRowIsBad(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.STOP),
                row(1, "ada@example.com"),
                row(2, "bob@example.com"),
                row(3, "ada@example.com"));

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(scenario.outcomes()).containsExactly("created", "created", "unchanged");
    }

    @ForEveryChunkSize
    void rollBackAllKeepsNothingButReportsEveryProblem(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));

        ImportReport report =
                scenario.imports(ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL), THE_THIRD_OF_FIVE_IS_BAD);

        assertThat(report.ending()).isEqualTo(Ending.ROLLED_BACK);
        assertThat(scenario.outcomes())
                .containsExactly(
                        "not processed",
                        "not processed",
                        "rejected EMAIL_MALFORMED",
                        "not processed",
                        "rejected EMAIL_MALFORMED");
        assertThat(scenario.emails()).containsExactly("ada@example.com");
        assertThat(scenario.attributes("ada@example.com")).isEmpty();
        assertThat(scenario.schema().find("first")).isEmpty();
    }

    @ForEveryChunkSize
    void rollBackAllKeepsEverythingIfNoRowIsBad(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "bob@example.com"));

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL).with(OnExistingContact.SKIP_ROW),
                row(1, "ada@example.com"),
                row(2, "bob@example.com"),
                row(3, "carl@example.com"));

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(scenario.outcomes()).containsExactly("created", "skipped CONTACT_EXISTS", "created");
        assertThat(scenario.emails()).containsExactly("bob@example.com", "ada@example.com", "carl@example.com");
    }

    @ForEveryChunkSize
    void aPreviewSaysWhatTheImportThenDoesAndKeepsNothing(int rowsPerChunk) {
        for (OnFailure answer : OnFailure.values()) {
            Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));
            ImportPolicy policy = ImportPolicy.files().with(answer);

            ImportReport preview = scenario.previews(policy, THE_THIRD_OF_FIVE_IS_BAD);
            var foretold = scenario.outcomes();

            assertThat(scenario.emails()).containsExactly("ada@example.com");
            assertThat(scenario.schema().find("first")).isEmpty();
            assertThat(scenario.imports(policy, THE_THIRD_OF_FIVE_IS_BAD)).isEqualTo(preview);
            assertThat(scenario.outcomes()).isEqualTo(foretold);
        }
    }
}
