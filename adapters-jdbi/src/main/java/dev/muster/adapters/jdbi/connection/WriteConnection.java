package dev.muster.adapters.jdbi.connection;

import dev.muster.adapters.jdbi.sqlite.SqliteFaults;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.domain.port.out.TransactionEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. SQLite has one writer at a time: whoever wants to write queues here, first come first
 * served, and then waits for the writers of other processes. Thread-safe.
 */
public final class WriteConnection implements AutoCloseable {

    private final SqliteFile file;
    private final ReentrantLock writeLock = new ReentrantLock(true);
    private @Nullable Handle handle;

    public WriteConnection(SqliteFile file) {
        this.file = file;
    }

    /** Runs the work in a transaction that nobody else writes beside. */
    public <T> T inTransaction(Function<Session, TransactionEnd<T>> work) {
        awaitLock();
        try {
            return finish(begin(), work);
        } finally {
            writeLock.unlock();
        }
    }

    /** Runs the work in a transaction that is on the medium when this returns, and with it all that came before. */
    public <T> T inDurableTransaction(Function<Session, TransactionEnd<T>> work) {
        awaitLock();
        try {
            synchronous("FULL");
            return finish(begin(), work);
        } finally {
            restoreSynchronous();
            writeLock.unlock();
        }
    }

    /** Runs what cannot run in a transaction, while nobody else of this process writes. */
    public <T> T outsideTransactions(Statements<T> work) {
        awaitLock();
        try {
            return work.run(connected().getConnection());
        } catch (SQLException e) {
            throw file.faults().translated(e);
        } finally {
            writeLock.unlock();
        }
    }

    private <T> T finish(Handle writing, Function<Session, TransactionEnd<T>> work) {
        Session session = new Session(writing, file.faults());
        boolean committed = false;
        try {
            TransactionEnd<T> end = work.apply(session);
            session.requireNoFailure();
            if (end instanceof TransactionEnd.Commit<T>) {
                commit(writing);
                committed = true;
            }
            return end.result();
        } finally {
            session.end();
            if (!committed) {
                rollBack(writing);
            }
        }
    }

    /** Whether this thread is writing. */
    public boolean isInTransaction() {
        return writeLock.isHeldByCurrentThread();
    }

    private void awaitLock() {
        if (isInTransaction()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        try {
            if (!writeLock.tryLock(file.settings().longestWait().toNanos(), TimeUnit.NANOSECONDS)) {
                throw file.faults().temporary("too many others are waiting to write to it", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw file.faults().temporary("the thread was interrupted while it waited to write", e);
        }
    }

    private Handle begin() {
        try {
            Handle writing = connected();
            beginImmediate(writing.getConnection());
            return writing;
        } catch (SQLException e) {
            throw file.faults().translated(e);
        }
    }

    private Handle connected() throws SQLException {
        Handle writing = handle == null ? Jdbi.open(file.openForWriting()) : handle;
        handle = writing;
        return writing;
    }

    private void synchronous(String level) {
        try {
            execute(connected().getConnection(), "PRAGMA synchronous = " + level);
        } catch (SQLException e) {
            throw file.faults().translated(e);
        }
    }

    /** A connection that was lost needs no setting back: the next one starts with its own. */
    private void restoreSynchronous() {
        if (handle != null) {
            synchronous("NORMAL");
        }
    }

    /** Takes SQLite's write lock. The driver waits a few milliseconds each time, so asking again is no busy loop. */
    private void beginImmediate(Connection connection) throws SQLException {
        long attempts = file.settings().longestWait().toMillis() / SqliteFile.WRITER_BUSY_TIMEOUT_MILLIS;
        for (long attempt = 1; ; attempt++) {
            try {
                execute(connection, "BEGIN IMMEDIATE");
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != SqliteFaults.BUSY || attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    private void commit(Handle writing) {
        try {
            execute(writing.getConnection(), "COMMIT");
        } catch (SQLException e) {
            throw file.faults().translated(e);
        }
    }

    /** A connection that cannot even roll back has lost its transaction or its file: the next writer gets a new one. */
    private void rollBack(Handle writing) {
        try {
            execute(writing.getConnection(), "ROLLBACK");
        } catch (SQLException e) {
            handle = null;
            file.close(writing.getConnection());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        writeLock.lock();
        try {
            if (handle != null) {
                file.close(handle.getConnection());
                handle = null;
            }
        } finally {
            writeLock.unlock();
        }
    }

    /** Something to do with the bare connection. */
    @FunctionalInterface
    public interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }
}
