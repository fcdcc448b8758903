package dev.muster.adapters.jdbi.connection;

import dev.muster.adapters.jdbi.connection.Database.Durability;
import dev.muster.domain.port.out.TransactionEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. Whoever wants to write queues here, first come first served, and then
 * waits for the writers of other processes. Thread-safe.
 */
public final class WriteConnection implements AutoCloseable {

    private final Database database;
    private final ReentrantLock writeLock = new ReentrantLock(true);
    private @Nullable Handle handle;

    public WriteConnection(Database database) {
        this.database = database;
    }

    /** Runs the work in a transaction that nobody else writes beside. */
    public <T> T inTransaction(Function<Session, TransactionEnd<T>> work) {
        return inTransaction(Durability.PROCESS_END, work);
    }

    /** Runs the work in a transaction that is on the medium when this returns, and with it all that came before. */
    public <T> T inDurableTransaction(Function<Session, TransactionEnd<T>> work) {
        return inTransaction(Durability.POWER_FAILURE, work);
    }

    private <T> T inTransaction(Durability durability, Function<Session, TransactionEnd<T>> work) {
        awaitLock();
        try {
            return finish(begin(durability), work);
        } finally {
            writeLock.unlock();
        }
    }

    /** Runs what cannot run in a transaction, while nobody else of this process writes. */
    public <T> T outsideTransactions(Statements<T> work) {
        awaitLock();
        try {
            return work.run(connected().getConnection());
        } catch (SQLException e) {
            throw database.translated(e);
        } finally {
            writeLock.unlock();
        }
    }

    private <T> T finish(Handle writing, Function<Session, TransactionEnd<T>> work) {
        Session session = new Session(writing, database);
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
            if (!writeLock.tryLock(database.longestWait().toNanos(), TimeUnit.NANOSECONDS)) {
                throw database.translated(new SQLTimeoutException("too many others are waiting to write to it"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw database.translated(
                    new SQLTimeoutException("the thread was interrupted while it waited to write", e));
        }
    }

    private Handle begin(Durability durability) {
        try {
            Handle writing = connected();
            database.beginWriting(writing.getConnection(), durability);
            return writing;
        } catch (SQLException e) {
            throw database.translated(e);
        }
    }

    private Handle connected() throws SQLException {
        Handle writing = handle == null ? Jdbi.open(database.openForWriting()) : handle;
        handle = writing;
        return writing;
    }

    private void commit(Handle writing) {
        try {
            execute(writing.getConnection(), "COMMIT");
        } catch (SQLException e) {
            throw database.translated(e);
        }
    }

    /** A connection that cannot even roll back has lost its transaction or its file: the next writer gets a new one. */
    private void rollBack(Handle writing) {
        try {
            execute(writing.getConnection(), "ROLLBACK");
        } catch (SQLException e) {
            handle = null;
            database.close(writing.getConnection());
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
                database.close(handle.getConnection());
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
