package dev.muster.domain;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.FailingStore.Point;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an import stands when it is broken off, or only tried. */
class InterruptedImportTest {

    private static final ContactRowBuilder[] SIX_ROWS = {
        row(1, "ada@example.com"),
        row(2, "bob@example.com"),
        row(3, "carl@example.com"),
        row(4, "dora@example.com"),
        row(5, "emil@example.com"),
        row(6, "fred@example.com"),
    };

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "KEYS", "WRITE", "COMMIT"})
    void theFirstRowOfTheFirstChunkIsNamed(Point point) {
        assertThat(rowNamedWhenLostAt(point, 1)).isEqualTo(RowPosition.of(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "KEYS", "WRITE", "COMMIT"})
    void theFirstRowOfALaterChunkIsNamed(Point point) {
        assertThat(rowNamedWhenLostAt(point, 2)).isEqualTo(RowPosition.of(4));
    }

    @ParameterizedTest
    @EnumSource(
            value = OnFailure.class,
            names = {"REJECT_ROW", "STOP"})
    void aPreviewTellsOutcomesWhileItReads(OnFailure answer) {
        List<Integer> heardBefore = new ArrayList<>();
        List<RowOutcome> heard = new ArrayList<>();
        AtomicLong number = new AtomicLong();
        ImportReport report = previewing(
                ImportPolicy.files().with(answer),
                () -> {
                    heardBefore.add(heard.size());
                    long next = number.incrementAndGet();
                    return next > 9
                            ? Optional.empty()
                            : Optional.of(ContactRow.at(next, "p" + next + "@example.com")
                                    .build());
                },
                heard);

        assertThat(report.created()).isEqualTo(9);
        assertThat(heard).hasSize(9);
        assertThat(heardBefore.get(8)).isPositive();
    }

    @Test
    void aPreviewThatMayBeRolledBackTellsNothingBeforeItsEnd() {
        List<RowOutcome> heard = new ArrayList<>();
        AtomicLong number = new AtomicLong();
        ImportReport report = previewing(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL),
                () -> {
                    assertThat(heard).isEmpty();
                    long next = number.incrementAndGet();
                    return next > 9
                            ? Optional.empty()
                            : Optional.of(ContactRow.at(next, "p" + next + "@example.com")
                                    .build());
                },
                heard);

        assertThat(report.created()).isEqualTo(9);
        assertThat(heard).hasSize(9);
    }

    @Test
    void theReasonIsInTheReportHoweverManyRowsWereRejectedBefore() {
        ContactRowBuilder[] rows = new ContactRowBuilder[1_011];
        for (int i = 0; i < rows.length - 1; i++) {
            rows[i] = row(i + 1, "no address");
        }
        rows[1_010] = row(1_011, "ada@example.com");

        ImportReport report = Scenario.through(
                        store -> FailingStore.at(Point.BEGIN, 2, store),
                        builder -> builder.rowsPerChunk(1_000).rowsPerCommit(1_000))
                .imports(ImportPolicy.files(), rows);

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.problems()).extracting(Problem::code).doesNotContain(ProblemCode.STORE_UNAVAILABLE);
        assertThat(report.interruption()).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE);
            assertThat(reason.hint())
                    .contains("the disk is gone. Repair the store")
                    .doesNotContain("..");
        });
    }

    private static ImportReport previewing(ImportPolicy policy, RowSource rows, List<RowOutcome> heard) {
        InstantSource clock = InstantSource.fixed(Scenario.NOW);
        return ContactImporter.builder()
                .store(new InMemoryContactStore())
                .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                .clock(clock)
                .rowsPerChunk(3)
                .build()
                .preview(new ImportRequest(Scenario.WORKSPACE, rows, policy, heard::add));
    }

    private static RowPosition rowNamedWhenLostAt(Point point, int transaction) {
        ImportReport report = Scenario.through(
                        store -> FailingStore.at(point, transaction, store),
                        builder -> builder.rowsPerChunk(3).rowsPerCommit(3))
                .imports(ImportPolicy.files(), SIX_ROWS);
        return report.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.STORE_UNAVAILABLE)
                .map(Problem::row)
                .findFirst()
                .orElseThrow();
    }
}
