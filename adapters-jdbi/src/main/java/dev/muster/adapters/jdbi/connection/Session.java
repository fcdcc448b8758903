package dev.muster.adapters.jdbi.connection;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One connection, lent to one thread for one transaction. After the first failure it refuses everything: a database may have
 * rolled back by itself, and what came next would be committed on its own.
 */
public final class Session {

    private final Handle handle;
    private final Database database;
    private final Thread owner = Thread.currentThread();
    private @Nullable RuntimeException failure;
    private boolean ended;

    public Session(Handle handle, Database database) {
        this.handle = handle;
        this.database = database;
    }

    /** The SQL of the database behind this session. */
    public Dialect dialect() {
        return database.dialect();
    }

    /** Runs statements. */
    public <T> T run(Statements<T> statements) {
        if (ended || Thread.currentThread() != owner) {
            throw new IllegalStateException("a transaction is valid until its work returns, on its own thread only");
        }
        requireNoFailure();
        try {
            return statements.run(handle);
        } catch (SQLException e) {
            throw recordFailure(database.translated(e));
        } catch (RuntimeException e) {
            throw recordFailure(database.translated(e));
        }
    }

    /** Throws what has failed before, so that nobody commits half of a work. */
    void requireNoFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    public void end() {
        ended = true;
    }

    private RuntimeException recordFailure(RuntimeException e) {
        failure = e;
        return e;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Statements<T> {
        T run(Handle handle) throws SQLException;
    }
}
