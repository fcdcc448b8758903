package dev.muster.testkit.clauses.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause J-4: what comes next. */
public abstract class PortionClauses extends JobClauses {

    public PortionClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies nothing. If this fails, look for a query that answers ended jobs. */
    @Test
    @DisplayName("J-4 must: there is no portion where there is no job, or none that has not ended")
    void nothingComesFromNothing() {
        assertThat(journal.nextPortion()).isEmpty();
        ImportOrder order = admitted("digest", 2);
        settle(order, 0, 2);
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies order and size. If this fails, look at the order of the query, and at its limit. */
    @Test
    @DisplayName("J-4 must: portions come in the order of rows, each from behind those settled, and none too long")
    void portionsComeInOrder() {
        List<ContactRow> rows = rows(2 * Portion.MOST_ROWS + 1);
        ImportOrder order = order("digest");
        admit(order, rows);
        int settled = 0;
        while (settled < rows.size()) {
            Portion portion = next();
            assertThat(portion.order()).isEqualTo(order);
            assertThat(portion.settled()).isEqualTo(settled);
            assertThat(portion.rows()).hasSizeBetween(1, Portion.MOST_ROWS);
            int end = settled + portion.rows().size();
            assertThat(portion.rows()).containsExactlyElementsOf(rows.subList(settled, end));
            assertThat(settle(order, settled, end - settled)).isTrue();
            settled = end;
        }
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies a process that died. If this fails, look for a mark on portions that are handed out. */
    @Test
    @DisplayName("J-4 must: a portion that was not settled comes again")
    void anUnsettledPortionComesAgain() {
        admitted("digest", 5);
        Portion first = next();
        for (int time = 0; time < 5; time++) {
            assertThat(next()).isEqualTo(first);
        }
    }

    /** Verifies a portion settled in parts. If this fails, look for portions that are cut once and for all. */
    @Test
    @DisplayName("J-4 must: a portion begins behind the rows settled, though they were a part of one")
    void aPortionBeginsBehindAPart() {
        List<ContactRow> rows = rows(1_500);
        ImportOrder order = order("digest");
        admit(order, rows);
        settle(order, 0, 7);
        assertThat(next().settled()).isEqualTo(7);
        assertThat(next().rows())
                .containsExactlyElementsOf(rows.subList(7, 7 + next().rows().size()));
        settle(order, 7, 1_100);
        assertThat(next().settled()).isEqualTo(1_107);
        assertThat(next().rows()).containsExactlyElementsOf(rows.subList(1_107, 1_500));
    }

    /** Verifies row numbers that begin elsewhere. If this fails, look for a row number that is taken for an index. */
    @Test
    @DisplayName("J-4 must: rows are counted, whatever their numbers begin with")
    void rowsAreCounted() {
        List<ContactRow> rows = rows(30).subList(20, 30);
        ImportOrder order = order("digest");
        admit(order, rows);
        settle(order, 0, 4);
        assertThat(next().settled()).isEqualTo(4);
        assertThat(next().rows()).containsExactlyElementsOf(rows.subList(4, 10));
    }

    /** Verifies turns. If this fails, look at the order of jobs, all workspaces together. */
    @Test
    @DisplayName("J-4 must: of several jobs the one with the fewest settled rows is next, the older one of equals")
    void jobsTakeTurns() {
        WorkspaceId second = newWorkspace("second");
        ImportOrder small = order(second, "small");
        ImportOrder large = admitted("large", 1_200);
        admit(small, rows(20));
        ImportOrder late = admitted("late", 20);
        assertThat(next().order()).isEqualTo(large);
        settle(large, 0, 10);
        assertThat(next().order()).isEqualTo(small);
        commit(second, transaction -> transaction.jobs().settle(result(small, 0, Map.of(OutcomeKind.CREATED, 5L))));
        assertThat(next().order()).isEqualTo(late);
        settle(late, 0, 10);
        assertThat(next().order()).isEqualTo(small);
        commit(second, transaction -> transaction.jobs().settle(result(small, 5, Map.of(OutcomeKind.CREATED, 5L))));
        assertThat(next().order()).isEqualTo(large);
    }

    /** Verifies the ended. If this fails, look at the condition of the query. */
    @Test
    @DisplayName("J-4 must: a job that has ended has no next portion")
    void anEndedJobIsNotNext() {
        ImportOrder failed = admitted("failed", 5);
        ImportOrder completed = admitted("completed", 1);
        ImportOrder open = admitted("open", 5);
        settle(open, 0, 3);
        fail(failed, "broken", TUESDAY);
        settle(completed, 0, 1);
        assertThat(next().order()).isEqualTo(open);
        fail(new ImportOrder(new JobId("x"), workspace, open.kind(), open.policy(), BY, "", MONDAY), "", TUESDAY);
        assertThat(next().order()).isEqualTo(open);
    }
}
