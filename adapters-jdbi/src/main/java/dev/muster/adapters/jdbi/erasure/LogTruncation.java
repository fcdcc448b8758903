package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.connection.WriteConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Empties the write-ahead log after a removal: earlier log entries hold what the contact said. The cost depends on the size
 * of the log, and not on how many contacts there are. Removals at the same time share one
 * checkpoint. Thread-safe.
 *
 * <p>A reader that began before the removal and still runs, an export for instance, keeps the log from being emptied. The
 * removal waits two seconds at most, then returns. The log is then emptied after the next transaction, when that export
 * ends, or when the store is closed or opened.
 */
public final class LogTruncation {

    private static final System.Logger LOG = System.getLogger(LogTruncation.class.getName());

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final WriteConnection writer;
    private final Attempt<Boolean> truncation;
    private final Duration longestWait;
    private final AtomicLong requested = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private long attempted;
    private volatile boolean isOverdue;

    /**
     * A truncation.
     *
     * @param longestWait how long a writer waits at most; a removal waits no longer than that for readers
     * @param truncation writes the log back and empties it; empty if readers or writers are in the way
     */
    public LogTruncation(WriteConnection writer, Duration longestWait, Attempt<Boolean> truncation) {
        this.truncation = truncation;
        this.writer = writer;
        this.longestWait = longestWait.compareTo(LONGEST_WAIT) < 0 ? longestWait : LONGEST_WAIT;
    }

    /** Empties the log, or tries to. Called outside of transactions, after the commit of a removal. */
    public void afterRemoval() {
        long number = requested.incrementAndGet();
        turn.lock();
        try {
            if (number > attempted) {
                attempt(isOverdue ? Duration.ZERO : longestWait);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Tries once, without waiting for readers, what an earlier process may have left undone. */
    public void afterOpening() {
        isOverdue = true;
        retry();
    }

    /** Tries once more, without waiting for readers, if the log could not be emptied before. */
    public void retry() {
        if (isOverdue && !writer.isInTransaction() && turn.tryLock()) {
            try {
                attempt(Duration.ZERO);
            } finally {
                turn.unlock();
            }
        }
    }

    /** The removal is committed: a caller who got a failure would remove again and find nobody. */
    private void attempt(Duration wait) {
        attempted = requested.get();
        isOverdue = true;
        try {
            isOverdue = truncated(wait).isEmpty();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store's log still holds removed contacts; it is emptied later",
                    e);
        }
    }

    /** Empties the log; empty if readers of an older state are in the way for so long. */
    Optional<Boolean> truncated(Duration wait) {
        return within(wait, truncation);
    }

    /** Repeats what readers or other processes hold up; between two attempts others may write. */
    <T> Optional<T> within(Duration wait, Attempt<T> work) {
        long start = System.nanoTime();
        Optional<T> result = writer.outsideTransactions(work::run);
        while (result.isEmpty() && System.nanoTime() - start < wait.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            result = writer.outsideTransactions(work::run);
        }
        return result;
    }

    /** Something that others may hold up; then it is empty. */
    @FunctionalInterface
    public interface Attempt<T> {
        Optional<T> run(Connection connection) throws SQLException;
    }
}
