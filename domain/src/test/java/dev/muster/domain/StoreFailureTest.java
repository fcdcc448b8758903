package dev.muster.domain;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.FailingStore.Point;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was committed stays, what was not is not processed, and the report says exactly that. */
class StoreFailureTest {

    private static final ContactRowBuilder[] FIVE_ROWS = {
        row(1, "ada@example.com"),
        row(2, "bob@example.com"),
        row(3, "carl@example.com"),
        row(4, "not an address"),
        row(5, "emil@example.com"),
    };

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "KEYS", "LOOK_UP", "WRITE", "COMMIT"})
    void lostInTheFirstTransactionNothingIsStored(Point point) {
        Scenario scenario = oneRowAChunk(point, 1, 100);

        ImportReport report = scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.created()).isZero();
        assertThat(scenario.contacts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "KEYS", "WRITE", "COMMIT"})
    void lostLaterWhatWasCommittedBeforeIsStoredAndNothingElse(Point point) {
        Scenario scenario = oneRowAChunk(point, 3, 1);

        ImportReport report = scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(scenario.emails()).containsExactly("ada@example.com", "bob@example.com");
        assertThat(scenario.outcomes())
                .containsExactly("created", "created", "not processed", "not processed", "not processed");
    }

    @Test
    void atTheCommitRowsThatWereRejectedStayRejected() {
        Scenario scenario = oneRowAChunk(Point.COMMIT, 1, 100);

        scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(scenario.outcomes())
                .containsExactly(
                        "not processed", "not processed", "not processed", "rejected EMAIL_MALFORMED", "not processed");
    }

    @Test
    void theReportNamesTheFirstRowThatIsNotStored() {
        Problem atBegin = storeProblem(oneRowAChunk(Point.BEGIN, 3, 1).imports(ImportPolicy.files(), FIVE_ROWS));
        Problem atWrite = storeProblem(oneRowAChunk(Point.WRITE, 3, 1).imports(ImportPolicy.files(), FIVE_ROWS));
        Problem atCommit = storeProblem(oneRowAChunk(Point.COMMIT, 1, 100).imports(ImportPolicy.files(), FIVE_ROWS));

        assertThat(atBegin.row()).isEqualTo(RowPosition.of(3));
        assertThat(atWrite.row()).isEqualTo(RowPosition.of(3));
        assertThat(atCommit.row()).isEqualTo(RowPosition.of(1));
    }

    @Test
    void theHintSaysWhatToDo() {
        ImportReport report = oneRowAChunk(Point.BEGIN, 1, 1).imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(storeProblem(report).hint())
                .isEqualTo("the disk is gone. Repair the store, then import the same rows again;"
                        + " what is stored already is recognised.");
    }

    @Test
    void aPassingFaultIsWorthAnotherTryLater() {
        Scenario scenario =
                Scenario.through(store -> new ConflictingStore(store, 5), builder -> builder.rowsPerChunk(1));

        ImportReport report = scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(scenario.contacts()).isEmpty();
        assertThat(storeProblem(report).hint())
                .isEqualTo("other writers kept taking the same identities. Import the same rows again later;"
                        + " what is stored already is recognised.");
    }

    @Test
    void fourRefusalsAreBorne() {
        Scenario scenario =
                Scenario.through(store -> new ConflictingStore(store, 4), builder -> builder.rowsPerChunk(1));

        ImportReport report = scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.created()).isEqualTo(4);
    }

    @Test
    void theSameRowsMayBeImportedAgain() {
        Scenario scenario = oneRowAChunk(Point.COMMIT, 3, 1);
        scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        ImportReport again = scenario.imports(ImportPolicy.files(), FIVE_ROWS);

        assertThat(again.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(scenario.outcomes())
                .containsExactly("unchanged", "unchanged", "created", "rejected EMAIL_MALFORMED", "created");
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "KEYS", "LOOK_UP", "WRITE", "COMMIT"})
    void anImportThatMayBeRolledBackLeavesNothing(Point point) {
        Scenario scenario = oneRowAChunk(point, 1, 1);

        ImportReport report = scenario.imports(ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL), FIVE_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.created()).isZero();
        assertThat(scenario.contacts()).isEmpty();
    }

    @Test
    void aFaultSaysWhetherATryLaterMayHelp() {
        IllegalStateException cause = new IllegalStateException("broken pipe");

        StoreUnavailable lost = new StoreUnavailable("no connection", cause, Retry.LATER);

        assertThat(lost).hasMessage("no connection").hasCause(cause);
        assertThat(lost.retry()).isEqualTo(Retry.LATER);
        assertThat(new StoreUnavailable("the disk is full", Retry.AFTER_REPAIR).retry())
                .isEqualTo(Retry.AFTER_REPAIR);
    }

    private static Scenario oneRowAChunk(Point point, int failingTransaction, int rowsPerCommit) {
        return Scenario.through(
                store -> FailingStore.at(point, failingTransaction, store),
                builder -> builder.rowsPerChunk(1).rowsPerCommit(rowsPerCommit));
    }

    private static Problem storeProblem(ImportReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.STORE_UNAVAILABLE)
                .findFirst()
                .orElseThrow();
    }
}
