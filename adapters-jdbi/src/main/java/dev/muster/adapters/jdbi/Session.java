package dev.muster.adapters.jdbi;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One connection, lent to one thread for one transaction. After the first failure it refuses everything: SQLite may have
 * rolled back by itself, and what came next would be committed on its own.
 */
final class Session {

    private final Handle handle;
    private final SqliteFaults faults;
    private final Thread owner = Thread.currentThread();
    private @Nullable RuntimeException failure;
    private boolean ended;

    Session(Handle handle, SqliteFaults faults) {
        this.handle = handle;
        this.faults = faults;
    }

    /** Runs statements. */
    <T> T run(Statements<T> statements) {
        if (ended || Thread.currentThread() != owner) {
            throw new IllegalStateException("a transaction is valid until its work returns, on its own thread only");
        }
        requireIntact();
        try {
            return statements.run(handle);
        } catch (SQLException e) {
            throw failed(faults.translated(e));
        } catch (RuntimeException e) {
            throw failed(faults.translated(e));
        }
    }

    /** Throws what has failed before, so that nobody commits half of a work. */
    void requireIntact() {
        if (failure != null) {
            throw failure;
        }
    }

    void end() {
        ended = true;
    }

    private RuntimeException failed(RuntimeException e) {
        failure = e;
        return e;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Statements<T> {
        T run(Handle handle) throws SQLException;
    }
}
