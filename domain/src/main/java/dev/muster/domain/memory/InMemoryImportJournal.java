package dev.muster.domain.memory;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Jobs in memory, in the state of their workspaces. Thread-safe. */
final class InMemoryImportJournal implements ImportJournal {

    private final StoredWorkspaces workspaces;
    private final AtomicLong admitted = new AtomicLong();

    InMemoryImportJournal(StoredWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Admission admit(ImportOrder order, RowSource rows) {
        StoredWorkspace workspace = workspaces.require(order.workspace());
        List<ContactRow> all = new ArrayList<>();
        for (Optional<ContactRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(withoutOriginal(row.get()));
        }
        return workspace.change(state -> state.jobs().values().stream()
                .filter(job -> job.doesTheSameAs(order))
                .findFirst()
                .map(job -> new StoredWorkspace.Change<Admission>(state, new Admission.AlreadyAdmitted(job.job())))
                .orElseGet(() -> admit(state, StoredJob.admitted(admitted.incrementAndGet(), order, all))));
    }

    private static ContactRow withoutOriginal(ContactRow row) {
        return new ContactRow(
                row.position(),
                row.email(),
                row.userId(),
                row.status(),
                row.tags(),
                row.attributes(),
                row.names(),
                row.faults(),
                List.of());
    }

    private static StoredWorkspace.Change<Admission> admit(WorkspaceState state, StoredJob job) {
        Map<JobId, StoredJob> jobs = new LinkedHashMap<>(state.jobs());
        jobs.put(job.job().order().id(), job);
        return new StoredWorkspace.Change<>(state.withJobs(jobs), new Admission.Admitted(job.job()));
    }

    @Override
    public Optional<ImportJob> find(JobId id) {
        return jobs().filter(job -> job.job().order().id().equals(id))
                .map(StoredJob::job)
                .findFirst();
    }

    @Override
    public Optional<Portion> nextPortion() {
        return jobs().filter(StoredJob::isOpen)
                .min(Comparator.comparingLong((StoredJob job) -> job.job().settled())
                        .thenComparingLong(StoredJob::number))
                .map(StoredJob::nextPortion);
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        workspaces
                .all()
                .forEach(workspace -> workspace.change(state -> {
                    Map<JobId, StoredJob> jobs = new LinkedHashMap<>(state.jobs());
                    jobs.values()
                            .removeIf(job -> job.job()
                                    .end()
                                    .filter(end -> end.at().isBefore(time))
                                    .isPresent());
                    return new StoredWorkspace.Change<>(state.withJobs(jobs), jobs.size());
                }));
    }

    private Stream<StoredJob> jobs() {
        return workspaces.all().stream().flatMap(workspace -> workspace.state().jobs().values().stream());
    }
}
