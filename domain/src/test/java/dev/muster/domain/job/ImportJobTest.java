package dev.muster.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportJobTest {

    private static final ImportOrder ORDER = new ImportOrder(
            new JobId("job"),
            new WorkspaceId("w"),
            JobKind.LIST,
            ImportPolicy.files(),
            Attribution.HOST,
            "digest",
            Instant.EPOCH);
    private static final RejectedRow REJECTED = new RejectedRow(RowPosition.of(1), "", List.of());

    @Test
    void whatIsSettledIsTheSumOfItsCounts() {
        ImportJob job = job(Map.of(OutcomeKind.CREATED, 3L, OutcomeKind.REJECTED, 4L));

        assertThat(job.settled()).isEqualTo(7);
        assertThat(job.count(OutcomeKind.REJECTED)).isEqualTo(4);
        assertThat(job.count(OutcomeKind.UPDATED)).isZero();
        assertThat(job(Map.of()).settled()).isZero();
    }

    @Test
    void aResultHasAsManyRowsAsItCounts() {
        PortionResult result = new PortionResult(
                new JobId("job"),
                10,
                Map.of(OutcomeKind.CREATED, 3L, OutcomeKind.SKIPPED, 1L),
                List.of(),
                Instant.EPOCH);

        assertThat(result.rows()).isEqualTo(4);
    }

    @Test
    void countsAreAddedOutcomeByOutcome() {
        Map<OutcomeKind, Long> one = Map.of(OutcomeKind.CREATED, 3L, OutcomeKind.REJECTED, 4L);
        Map<OutcomeKind, Long> other = Map.of(OutcomeKind.REJECTED, 1L, OutcomeKind.SKIPPED, 2L);

        assertThat(ImportJob.sum(one, other))
                .isEqualTo(Map.of(OutcomeKind.CREATED, 3L, OutcomeKind.REJECTED, 5L, OutcomeKind.SKIPPED, 2L))
                .isEqualTo(ImportJob.sum(other, one));
        assertThat(ImportJob.sum(Map.<OutcomeKind, Long>of(), Map.of())).isEmpty();
    }

    @Test
    void whatItWasMadeOfMayChangeLater() {
        Map<OutcomeKind, Long> counts = new HashMap<>(Map.of(OutcomeKind.CREATED, 3L));
        List<RejectedRow> rejected = new ArrayList<>(List.of(REJECTED));
        ImportJob job = new ImportJob(ORDER, 10, counts, Map.of(), rejected, Optional.empty());
        counts.clear();
        rejected.clear();

        assertThat(job.settled()).isEqualTo(3);
        assertThat(job.rejectedRows()).containsExactly(REJECTED);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> job.rejectedRows().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> job.counts().clear());
    }

    @Test
    void anIdentifierPrintsAsItself() {
        assertThat(new JobId("0123")).hasToString("0123");
    }

    private static ImportJob job(Map<OutcomeKind, Long> counts) {
        return new ImportJob(ORDER, 10, counts, Map.of(), List.of(), Optional.empty());
    }
}
