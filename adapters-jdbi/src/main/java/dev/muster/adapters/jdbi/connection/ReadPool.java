package dev.muster.adapters.jdbi.connection;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A few connections for short queries, opened when first needed and kept. Readers wait for no writer, and for each other
 * only if all connections are taken. Thread-safe.
 */
public final class ReadPool implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 4;

    private final Database database;
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS, true);
    private final Queue<Handle> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean isClosed;

    public ReadPool(Database database) {
        this.database = database;
    }

    /** Runs a query. A connection on which one failed is not used again. */
    public <T> T read(Function<Handle, T> query) {
        free.acquireUninterruptibly();
        Handle broken = null;
        try {
            Handle handle = open();
            broken = handle;
            T answer = query.apply(handle);
            release(handle);
            broken = null;
            return answer;
        } catch (SQLException e) {
            throw database.translated(e);
        } catch (RuntimeException e) {
            throw database.translated(e);
        } finally {
            discard(broken);
            free.release();
        }
    }

    /** Runs queries that all see one state. */
    public <T> T inSnapshot(Function<Session, T> queries) {
        return read(handle -> {
            Session session = new Session(handle, database);
            try {
                begin(handle);
                T answer = queries.apply(session);
                handle.execute("COMMIT");
                return answer;
            } finally {
                session.end();
            }
        });
    }

    private void begin(Handle handle) {
        try {
            database.beginReading(handle.getConnection());
        } catch (SQLException e) {
            throw database.translated(e);
        }
    }

    private Handle open() throws SQLException {
        Handle handle = idle.poll();
        return handle == null ? Jdbi.open(database.openForReading()) : handle;
    }

    private void release(Handle handle) {
        idle.add(handle);
        if (isClosed) {
            discardIdle();
        }
    }

    private void discard(@Nullable Handle handle) {
        if (handle != null) {
            database.close(handle.getConnection());
        }
    }

    /** Queries that still run come to their end. */
    @Override
    public void close() {
        isClosed = true;
        discardIdle();
    }

    private void discardIdle() {
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            discard(handle);
        }
    }
}
