package dev.muster.domain.memory;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.row.ContactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A job and its rows. Immutable.
 *
 * @param number jobs are numbered as they are admitted, in all workspaces together
 * @param job what is known of it
 * @param rows all its rows; empty once it has ended
 */
record StoredJob(long number, ImportJob job, List<ContactRow> rows) {

    static StoredJob admitted(long number, ImportOrder order, List<ContactRow> rows) {
        Optional<JobEnd> end = rows.isEmpty() ? Optional.of(new JobEnd.Completed(order.at())) : Optional.empty();
        return new StoredJob(number, new ImportJob(order, rows.size(), Map.of(), Map.of(), List.of(), end), rows);
    }

    boolean isOpen() {
        return job.end().isEmpty();
    }

    boolean doesTheSameAs(ImportOrder order) {
        return isOpen()
                && job.order().workspace().equals(order.workspace())
                && job.order().by().actor().equals(order.by().actor())
                && job.order().digest().equals(order.digest());
    }

    Portion nextPortion() {
        int settled = Math.toIntExact(job.settled());
        return new Portion(
                job.order(), settled, rows.subList(settled, Math.min(rows.size(), settled + Portion.MOST_ROWS)));
    }

    boolean continuesWith(PortionResult result) {
        return isOpen() && job.settled() == result.settled();
    }

    StoredJob with(PortionResult result) {
        List<RejectedRow> rejected = new ArrayList<>(job.rejectedRows());
        result.rejectedRows().stream()
                .limit(ImportJob.MOST_REJECTED_ROWS - rejected.size())
                .forEach(rejected::add);
        boolean isLast = result.settled() + result.rows() == job.rows();
        Optional<JobEnd> end = isLast ? Optional.of(new JobEnd.Completed(result.at())) : Optional.empty();
        Map<OutcomeKind, Long> counts = ImportJob.sum(job.counts(), result.counts());
        Map<ConsentEffect, Long> consent = ImportJob.sum(job.consent(), result.consent());
        return new StoredJob(
                number,
                new ImportJob(job.order(), job.rows(), counts, consent, rejected, end),
                isLast ? List.of() : rows);
    }

    StoredJob failed(JobEnd.Failed end) {
        return new StoredJob(
                number,
                new ImportJob(
                        job.order(), job.rows(), job.counts(), job.consent(), job.rejectedRows(), Optional.of(end)),
                List.of());
    }

    StoredJob withoutRejected(Predicate<RejectedRow> erased) {
        List<RejectedRow> kept =
                job.rejectedRows().stream().filter(erased.negate()).toList();
        return new StoredJob(
                number, new ImportJob(job.order(), job.rows(), job.counts(), job.consent(), kept, job.end()), rows);
    }
}
