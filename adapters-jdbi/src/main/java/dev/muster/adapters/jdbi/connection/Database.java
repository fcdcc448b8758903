package dev.muster.adapters.jdbi.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One database: how to connect to it, how its transactions begin, and what its faults mean. Connections are in auto-commit
 * mode, and {@code COMMIT} and {@code ROLLBACK} are plain SQL. Thread-safe.
 */
public interface Database {

    Dialect dialect();

    /** How long a transaction waits for those before it. */
    Duration longestWait();

    Connection openForWriting() throws SQLException;

    Connection openForReading() throws SQLException;

    /**
     * Opens a connection in a transaction that reads one snapshot. The names {@code contact}, {@code attribute_key},
     * {@code status_change} and {@code removed_contact} are empty temporary tables there; {@code stored_contact} and
     * {@code stored_attribute_key} are what is stored.
     */
    Connection openForPreview() throws SQLException;

    /** Begins a transaction in which no other writer comes between a read and a write. Waits for other processes. */
    void beginWriting(Connection connection, Durability durability) throws SQLException;

    /** Begins a transaction that reads one snapshot. */
    void beginReading(Connection connection) throws SQLException;

    /** Closes one of this database's connections, once; does nothing more if that fails. */
    void close(Connection connection);

    /**
     * The exception that the ports promise: {@code StoreUnavailable} for lost infrastructure, and
     * {@code IllegalStateException} for a bug. A {@link java.sql.SQLDataException} means stored data that cannot be read,
     * and a {@link java.sql.SQLTimeoutException} a wait in this process that took too long; its message says for what.
     */
    RuntimeException translated(SQLException e);

    /**
     * The same for the exception of the driver behind one of JDBI; any other exception as it is. Those of JDBI are left out
     * of the chain: their message holds the bound values, which are personal data.
     */
    default RuntimeException translated(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return translated(sql);
            }
        }
        return e;
    }

    /** What a committed transaction survives. */
    enum Durability {
        /** The end of the process. */
        PROCESS_END,
        /** A power failure, too. */
        POWER_FAILURE
    }
}
