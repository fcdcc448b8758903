package dev.muster.testkit.saboteur;

import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.RowSource;
import java.time.Instant;
import java.util.Optional;

/** A journal that does everything right until something is overridden. */
class ForwardingJournal implements ImportJournal {

    final ImportJournal journal;

    ForwardingJournal(ImportJournal journal) {
        this.journal = journal;
    }

    @Override
    public Admission admit(ImportOrder order, RowSource rows) {
        return journal.admit(order, rows);
    }

    @Override
    public Optional<ImportJob> find(JobId id) {
        return journal.find(id);
    }

    @Override
    public Optional<Portion> nextPortion() {
        return journal.nextPortion();
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        journal.forgetEndedBefore(time);
    }
}
