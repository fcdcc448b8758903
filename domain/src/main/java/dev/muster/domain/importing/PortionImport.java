package dev.muster.domain.importing;

import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.row.RowSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Imports the next rows of a job, and notes in the same transaction that they are done. */
public final class PortionImport {

    private static final String BROKEN = "Something went wrong on the server; the rows not processed were given up.";

    private final ContactStore store;
    private final ImportContacts importer;
    private final InstantSource clock;

    public PortionImport(ContactStore store, ImportContacts importer, InstantSource clock) {
        this.store = store;
        this.importer = importer;
        this.clock = clock;
    }

    /**
     * Does it. A fault of ours ends the job as failed, or it would be tried for ever.
     *
     * @throws StoreUnavailable if the store is lost; the portion comes again
     */
    public void run(Portion portion) {
        try {
            importAll(portion);
        } catch (PortionProgressListener.AlreadySettled another) {
            return;
        } catch (StoreUnavailable lost) {
            throw lost;
        } catch (RuntimeException broken) {
            fail(portion.order(), broken);
        }
    }

    private void importAll(Portion portion) {
        ImportOrder order = portion.order();
        ImportReport report = importer.importAll(new ImportRequest(
                order.workspace(),
                RowSource.of(portion.rows()),
                order.policy(),
                new PortionProgressListener(portion, clock),
                order.by()));
        if (report.ending() == Ending.INTERRUPTED) {
            throw new StoreUnavailable("the import was interrupted", StoreUnavailable.Retry.LATER);
        }
    }

    private void fail(ImportOrder order, RuntimeException broken) {
        System.getLogger(PortionImport.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "job " + order.id() + " failed: " + broken.getClass().getName());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.inTransaction(
                order.workspace(),
                transaction -> new TransactionEnd.Commit<>(transaction.jobs().fail(order.id(), BROKEN, now)));
    }
}
