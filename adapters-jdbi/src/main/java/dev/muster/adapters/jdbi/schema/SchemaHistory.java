package dev.muster.adapters.jdbi.schema;

import dev.muster.domain.port.out.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The migrations of a database, and how many of them it has had. */
public interface SchemaHistory {

    /** All migrations in the order of their versions, which have no gaps. */
    List<Migration> migrations();

    /** Opens a connection for migrations. It waits for those of other processes. */
    Connection open() throws SQLException;

    /** Begins a transaction that no other migration runs beside, of this process or of another. */
    void begin(Connection connection) throws SQLException;

    /**
     * The version of the database; 0 if it is new.
     *
     * @throws StoreUnavailable if it belongs to another program
     */
    int version(Connection connection) throws SQLException;

    /** Runs a migration and keeps its version, both in the transaction that has begun. */
    void apply(Migration migration, Connection connection) throws SQLException;

    /** The failure of a database that this program cannot use. */
    StoreUnavailable unusable(String why);
}
