package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.sqlite.SqliteFaults;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sweeps the file of what SQLite leaves behind of removed contacts, after the transaction that removed them. What was in
 * the log is written over what was in the file, and the file is searched for traces; if there are any, it is written anew.
 * Removals at the same time share one sweep. Thread-safe.
 *
 * <p>Somebody who reads an older state for long, an export for instance, keeps the log from being emptied, and a full disk
 * keeps the file from being written anew. Then a sweep gives up for the time being: the removal stands, for a caller who was
 * told otherwise would remove again and find nobody. The sweep is tried again after that reading, with the next removal, when
 * the store is closed, and when a file is opened in which it is still due.
 */
public final class Sweeper {

    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration NAP = Duration.ofMillis(100);

    private final SqliteFile file;
    private final WriteConnection writer;
    private final UnsweptRemovals unswept;
    private final ReentrantLock turn = new ReentrantLock();
    private final Duration longestWait;
    private Traces due = new Traces();
    private long noted;
    private long attempted;
    private volatile boolean isOverdue;

    public Sweeper(SqliteFile file, WriteConnection writer, ReadPool readers) {
        this.file = file;
        this.writer = writer;
        this.unswept = new UnsweptRemovals(readers, writer);
        Duration wait = file.settings().longestWait();
        this.longestWait = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Sweeps these traces, or tries to. Called outside of transactions, by the one who committed the removal. */
    public void sweep(Traces traces) {
        if (traces.isEmpty()) {
            return;
        }
        Duration wait = isOverdue ? Duration.ZERO : longestWait;
        long number = note(traces);
        turn.lock();
        try {
            if (number > attempted) {
                attempt(wait);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Sweeps what an earlier process has left, or could not finish. */
    public void sweepLeftovers() {
        sweep(unswept.all());
    }

    /** Tries once more, and not for long, what could not be finished; not if somebody does, or inside a transaction. */
    public void retry() {
        if (isOverdue && !writer.isInTransaction() && turn.tryLock()) {
            try {
                attempt(Duration.ZERO);
            } finally {
                turn.unlock();
            }
        }
    }

    private synchronized long note(Traces traces) {
        due.addAll(traces);
        return ++noted;
    }

    private synchronized Traces take() {
        Traces taken = due;
        due = new Traces();
        attempted = noted;
        return taken;
    }

    private void attempt(Duration wait) {
        Traces taken = take();
        boolean isDone = false;
        try {
            isDone = isSwept(taken, wait);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The store's file is still to be swept of removed contacts", e);
        } finally {
            isOverdue = !isDone;
            if (!isDone) {
                note(taken);
            }
        }
    }

    private boolean isSwept(Traces traces, Duration wait) {
        Optional<FrozenFile> frozen = tried(wait, writing -> FrozenFile.tryToFreeze(file, writing));
        if (frozen.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Somebody reads an older state; removed contacts are swept up later");
            return false;
        }
        if (!isClean(frozen.get(), traces)) {
            if (tried(wait, Sweeper::writeAnew).isEmpty()) {
                return false;
            }
            traces.forgetPieces();
            if (tried(wait, Sweeper::emptyLog).isEmpty()) {
                return false;
            }
        }
        unswept.subtract(traces.removals());
        return true;
    }

    private static boolean isClean(FrozenFile frozen, Traces traces) {
        try (frozen) {
            return !traces.areCertain() && !new TraceSearch(frozen.bytes(), traces).findsAny();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Boolean> writeAnew(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("VACUUM");
            return Optional.of(true);
        } catch (SQLException e) {
            if (e.getErrorCode() == SqliteFaults.BUSY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Boolean> emptyLog(Connection writing) throws SQLException {
        return FrozenFile.emptyLog(writing) ? Optional.of(true) : Optional.empty();
    }

    private <T> Optional<T> tried(Duration wait, WriteConnection.Statements<Optional<T>> work) {
        long start = System.nanoTime();
        Optional<T> result = writer.outsideTransactions(work);
        while (result.isEmpty() && System.nanoTime() - start < wait.toNanos()) {
            LockSupport.parkNanos(NAP.toNanos());
            result = writer.outsideTransactions(work);
        }
        return result;
    }
}
