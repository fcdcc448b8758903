package dev.muster.domain.importing;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.importing.chunk.ChunkImport;
import dev.muster.domain.importing.chunk.ChunkResult;
import dev.muster.domain.importing.chunk.ChunkWriting;
import dev.muster.domain.importing.chunk.SeenContacts;
import dev.muster.domain.importing.key.KeyResolution;
import dev.muster.domain.importing.key.KeyTracker;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.importing.row.CheckedRow;
import dev.muster.domain.importing.row.ChunkReading;
import dev.muster.domain.importing.row.RowChecking;
import dev.muster.domain.importing.row.RowDigest;
import dev.muster.domain.importing.row.RowValidation;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.ReportBuilder;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One import from its first row to its report. Used once, by one thread. */
final class ImportRun {

    /** Rejected rows are kept with their originals until the commit; this bounds their memory. */
    private static final int MOST_REJECTED_PER_COMMIT = 1_000;

    private final ImportRequest request;
    private final ImportPolicy policy;
    private final RunMode mode;
    private final InstantSource clock;
    private final ImportSettings settings;
    private final ChunkReading reading;
    private final KeyTracker keyTracker;
    private final RowDigest digest;
    private final ChunkImport chunks;
    private final ReportBuilder report = new ReportBuilder();
    private final OutcomeBuffer pending = new OutcomeBuffer();

    /** Rows that were read and have no outcome yet. */
    private List<CheckedRow> openRows = List.of();

    private Ending ending = Ending.COMPLETED;

    ImportRun(
            ImportRequest request,
            RunMode mode,
            Validator validator,
            IdSource ids,
            InstantSource clock,
            ImportSettings settings) {
        this.request = request;
        this.policy = request.policy();
        this.mode = mode;
        this.clock = clock;
        this.settings = settings;
        RowChecking checking = new RowChecking(new RowValidation(validator), policy);
        this.reading = new ChunkReading(request.rows(), checking, settings.rowsPerChunk());
        this.keyTracker = new KeyTracker(policy);
        this.digest = new RowDigest(policy);
        this.chunks = new ChunkImport(
                policy, new SeenContacts(), new ChunkWriting(ids, clock, request.by(), policy.onErased()));
    }

    ImportReport run(ContactStore store) {
        readChunk();
        try {
            while (!openRows.isEmpty() && ending != Ending.STOPPED) {
                mode.run(store, request.workspace(), this::runTransaction);
                pending.drain(this::close);
            }
        } catch (StoreUnavailable e) {
            interrupt(e);
        }
        closeRemainingRows();
        reportBrokenSource();
        return report.build(ending, policy);
    }

    /** Imports chunk after chunk until it is time to commit, or all is read. */
    private TransactionEnd<Ending> runTransaction(StoreTransaction transaction) {
        Instant latest = clock.instant().plus(settings.timePerCommit());
        long firstRow = openRows.get(0).row().position().number();
        do {
            importChunk(transaction);
            if (ending != Ending.STOPPED) {
                readChunk();
            }
        } while (!openRows.isEmpty() && ending != Ending.STOPPED && !isTimeToCommit(firstRow, latest));
        if (mustRollBack()) {
            return new TransactionEnd.RollBack<>(ending);
        }
        if (mode == RunMode.REAL) {
            request.listener().beforeCommit(transaction, pending);
        }
        return new TransactionEnd.Commit<>(ending);
    }

    private boolean mustRollBack() {
        if (reading.isBroken() && policy.onFailure() == OnFailure.ROLL_BACK_ALL && ending == Ending.COMPLETED) {
            ending = Ending.INTERRUPTED;
            pending.drainRolledBack(this::close);
        }
        return policy.onFailure() == OnFailure.ROLL_BACK_ALL && ending != Ending.COMPLETED;
    }

    private boolean isTimeToCommit(long firstRow, Instant latest) {
        if (!mode.mayCommitBetweenChunks(policy.onFailure())) {
            return false;
        }
        return reading.lastNumber() - firstRow >= settings.rowsPerCommit()
                || pending.rejectedRows() >= MOST_REJECTED_PER_COMMIT
                || clock.instant().isAfter(latest);
    }

    private void readChunk() {
        openRows = reading.next();
        openRows.forEach(row -> report.open());
    }

    private void importChunk(StoreTransaction transaction) {
        AttributeSchema schema = transaction.attributeKeys().schema();
        KeyResolution keys = new KeyResolution(schema, keyTracker, policy, digest);
        List<CheckedRow> resolved =
                upToStop(openRows.stream().map(keys::resolve).toList());
        List<Candidate> candidates = new ArrayList<>(resolved.size());
        for (CheckedRow row : resolved) {
            row.candidate(policy.onRefusedWithdrawal()).ifPresent(candidates::add);
        }
        ChunkResult result = chunks.run(candidates, transaction);
        result.notRejected().forEach(row -> keyTracker.observe(row, schema));
        List<AttributeKey> changes = keyTracker.changes(schema, result.applied());
        if (!changes.isEmpty()) {
            transaction.attributeKeys().save(changes, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        closeChunk(resolved, result);
    }

    /** Under STOP nothing behind the first refused row may have any effect. */
    private List<CheckedRow> upToStop(List<CheckedRow> rows) {
        if (policy.onFailure() == OnFailure.STOP) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof CheckedRow.Refused) {
                    return rows.subList(0, i + 1);
                }
            }
        }
        return rows;
    }

    private void closeChunk(List<CheckedRow> resolved, ChunkResult result) {
        int settled = 0;
        for (CheckedRow row : resolved) {
            Optional<RowOutcome> outcome = result.outcome(row).or(() -> refusal(row));
            if (outcome.isEmpty() || ending == Ending.STOPPED) {
                break;
            }
            addOutcome(outcome.get());
            settled++;
        }
        openRows = openRows.subList(settled, openRows.size());
        if (mode == RunMode.PREVIEW && policy.onFailure() != OnFailure.ROLL_BACK_ALL) {
            pending.drain(this::close);
        }
    }

    private static Optional<RowOutcome> refusal(CheckedRow row) {
        return row instanceof CheckedRow.Refused refused ? Optional.of(refused.outcome()) : Optional.empty();
    }

    private void addOutcome(RowOutcome outcome) {
        if (ending == Ending.ROLLED_BACK) {
            close(OutcomeBuffer.rolledBack(outcome));
            return;
        }
        pending.add(outcome);
        if (outcome instanceof RowOutcome.Rejected) {
            switch (policy.onFailure()) {
                case REJECT_ROW -> {}
                case STOP -> ending = Ending.STOPPED;
                case ROLL_BACK_ALL -> {
                    ending = Ending.ROLLED_BACK;
                    pending.drainRolledBack(this::close);
                }
            }
        }
    }

    private void close(RowOutcome outcome) {
        report.close(outcome);
        request.listener().onOutcome(outcome);
    }

    private void interrupt(StoreUnavailable cause) {
        ending = Ending.INTERRUPTED;
        RowPosition next = pending.first()
                .or(() -> openRows.stream().findFirst().map(row -> row.row().position()))
                .orElseGet(() -> RowPosition.of(Math.max(1, reading.lastNumber())));
        pending.drainRolledBack(this::close);
        report.interrupt(Interruption.byStore(cause, next));
    }

    /** Closes the rows that were read, or are still to be read, and will not be processed. */
    private void closeRemainingRows() {
        openRows.forEach(row -> closeUnprocessed(row.row()));
        openRows = List.of();
        for (Optional<ContactRow> row = reading.nextUnchecked(); row.isPresent(); row = reading.nextUnchecked()) {
            report.open();
            closeUnprocessed(row.get());
        }
    }

    private void closeUnprocessed(ContactRow row) {
        close(new RowOutcome.NotProcessed(row.position(), row.email()));
    }

    private void reportBrokenSource() {
        if (reading.isBroken()) {
            ending = ending == Ending.COMPLETED ? Ending.INTERRUPTED : ending;
            report.interrupt(Interruption.bySource(RowPosition.of(reading.lastNumber() + 1)));
        }
    }
}
