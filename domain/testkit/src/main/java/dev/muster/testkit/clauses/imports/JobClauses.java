package dev.muster.testkit.clauses.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the groups of clauses about jobs share: few words to order them, and to bring them on. */
public abstract class JobClauses extends StoreClauses {

    static final Attribution BY = new Attribution("front door", "k-1", "bulk import");

    private final CountingIds jobIds = new CountingIds();

    public JobClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** A new order to this workspace; orders of the same digest are for the same. */
    public final ImportOrder order(String digest) {
        return order(workspace, digest);
    }

    public final ImportOrder order(WorkspaceId where, String digest) {
        return new ImportOrder(new JobId(jobIds.next()), where, JobKind.LIST, ImportPolicy.files(), BY, digest, MONDAY);
    }

    /** Orders an import of so many rows. */
    public final ImportOrder admitted(String digest, int rows) {
        ImportOrder order = order(digest);
        admit(order, rows(rows));
        return order;
    }

    public final Admission admit(ImportOrder order, List<ContactRow> rows) {
        return journal.admit(order, RowSource.of(rows));
    }

    /** So many rows, numbered from 1. */
    public static List<ContactRow> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ContactRow.at(number, "person" + number + "@example.com")
                        .build())
                .toList();
    }

    public final ImportJob job(ImportOrder order) {
        return find(order).orElseThrow(() -> new AssertionError("there is no job " + order.id()));
    }

    final Optional<ImportJob> find(ImportOrder order) {
        return journal.find(order.id());
    }

    public final Portion next() {
        return journal.nextPortion().orElseThrow(() -> new AssertionError("there is nothing to process"));
    }

    /** The rows behind those settled came to nothing new. */
    final boolean settle(ImportOrder order, long settled, long rows) {
        return settle(result(order, settled, Map.of(OutcomeKind.UNCHANGED, rows)));
    }

    public final boolean settle(PortionResult result) {
        return commit(transaction -> transaction.jobs().settle(result));
    }

    final boolean fail(ImportOrder order, String error, Instant at) {
        return commit(transaction -> transaction.jobs().fail(order.id(), error, at));
    }

    public static PortionResult result(
            ImportOrder order, long settled, Map<OutcomeKind, Long> counts, RejectedRow... rejectedRows) {
        return new PortionResult(order.id(), settled, counts, List.of(rejectedRows), TUESDAY);
    }

    public static RejectedRow rejected(long number, String email) {
        RowPosition position = RowPosition.of(number);
        return new RejectedRow(position, email, List.of(problem(position, "", "Correct the address.")));
    }

    public static Problem problem(RowPosition position, String value, String hint) {
        return new Problem(ProblemCode.EMAIL_MALFORMED, position, "email", value, hint);
    }

    /** Takes all portions of the only job there is, and answers their rows. */
    final List<ContactRow> drained() {
        List<ContactRow> rows = new ArrayList<>();
        for (Optional<Portion> next = journal.nextPortion(); next.isPresent(); next = journal.nextPortion()) {
            Portion portion = next.get();
            rows.addAll(portion.rows());
            assertThat(settle(portion.order(), portion.settled(), portion.rows().size()))
                    .as("settled from row " + portion.settled())
                    .isTrue();
        }
        return rows;
    }
}
