package dev.muster.domain;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A source that breaks off in the middle: the rows before the break count, unless it is all or nothing. */
class BrokenSourceTest {

    @ForEveryChunkSize
    void theRowsBeforeTheBreakAreImported(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files(), breakingAfter(row(1, "ada@example.com"), row(2, "bob@example.com")));

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(scenario.outcomes()).containsExactly("created", "created");
        assertThat(scenario.emails()).containsExactly("ada@example.com", "bob@example.com");
    }

    @ForEveryChunkSize
    void theReportNamesTheRowThatCouldNotBeRead(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files(), breakingAfter(row(1, "ada@example.com"), row(2, "bob@example.com")));

        assertThat(report.problems())
                .containsExactly(new Problem(
                        ProblemCode.SOURCE_UNREADABLE,
                        RowPosition.of(3),
                        "",
                        "",
                        "The source broke off before this row; repair it and import it again."));
        assertThat(report.interruption()).contains(report.problems().get(0));
    }

    @ForEveryChunkSize
    void aSourceThatBreaksAtOnceHasNoRows(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(ImportPolicy.files(), breakingAfter());

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.rows()).isZero();
        assertThat(report.problems().get(0).row()).isEqualTo(RowPosition.of(1));
    }

    @ForEveryChunkSize
    void ifItIsAllOrNothingItIsNothing(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL),
                breakingAfter(row(1, "ada@example.com"), row(2, "bob@example.com")));

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(scenario.outcomes()).containsExactly("not processed", "not processed");
        assertThat(scenario.contacts()).isEmpty();
    }

    @ForEveryChunkSize
    void anImportThatIsTakenBackAnywaySaysSo(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL),
                breakingAfter(row(1, "ada@example.com"), row(2, "not an address"), row(3, "bob@example.com")));

        assertThat(report.ending()).isEqualTo(Ending.ROLLED_BACK);
        assertThat(scenario.outcomes()).containsExactly("not processed", "rejected EMAIL_MALFORMED", "not processed");
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EMAIL_MALFORMED, ProblemCode.SOURCE_UNREADABLE);
        assertThat(scenario.contacts()).isEmpty();
    }

    @ForEveryChunkSize
    void anImportThatStoppedBeforeTheBreakSaysSo(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        ImportReport report = scenario.imports(
                ImportPolicy.files().with(OnFailure.STOP),
                breakingAfter(row(1, "ada@example.com"), row(2, "not an address"), row(3, "bob@example.com")));

        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(scenario.outcomes()).containsExactly("created", "rejected EMAIL_MALFORMED", "not processed");
    }

    private static RowSource breakingAfter(ContactRowBuilder... rows) {
        Iterator<ContactRow> iterator =
                List.of(rows).stream().map(ContactRowBuilder::build).iterator();
        return () -> {
            if (iterator.hasNext()) {
                return Optional.of(iterator.next());
            }
            throw new UncheckedIOException(new IOException("the line went dead"));
        };
    }
}
