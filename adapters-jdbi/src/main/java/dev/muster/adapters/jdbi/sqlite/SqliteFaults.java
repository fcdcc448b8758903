package dev.muster.adapters.jdbi.sqlite;

import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import java.nio.file.Path;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * Turns what the driver throws into what the port promises. Infrastructure becomes {@link StoreUnavailable}; a statement
 * that is wrong, or breaks a constraint it should not meet, is a bug and becomes {@link IllegalStateException}.
 *
 * @param path the file, for messages
 */
public record SqliteFaults(Path path) {

    /** Primary result codes, https://sqlite.org/rescode.html; the driver cuts extended codes down to them. */
    public static final int BUSY = 5;

    public static final int IO_ERROR = 10;

    public static final int CORRUPT = 11;

    private static final int ERROR = 1;

    public RuntimeException translated(SQLException e) {
        if (e instanceof SQLTimeoutException) {
            return temporary(String.valueOf(e.getMessage()), e);
        }
        return switch (e instanceof SQLDataException ? CORRUPT : e.getErrorCode()) {
            case BUSY, 6 -> temporary("another process is writing to it", e);
            case 7 -> temporary("there is no memory left", e);
            case 9 -> temporary("the operation was interrupted", e);
            case 15 -> temporary("other processes opened it at the same moment", e);
            case 3, 8, 23 -> permanent("it may not be written; look at the permissions of the file and its folder", e);
            case IO_ERROR -> permanent("the disk reports an error", e);
            case CORRUPT -> permanent("the file is damaged; restore it from a copy", e);
            case 13 -> permanent("the disk is full", e);
            case 14 -> permanent("it cannot be opened; look at the permissions of the file and its folder", e);
            case 26 -> permanent("it is not a SQLite file", e);
            case ERROR -> isTableMissing(e) ? permanent("a table is missing; restore it from a copy", e) : bug(e);
            default -> bug(e);
        };
    }

    public StoreUnavailable temporary(String why, Throwable cause) {
        return new StoreUnavailable(message(why), cause, Retry.LATER);
    }

    public StoreUnavailable permanent(String why, Throwable cause) {
        return new StoreUnavailable(message(why), cause, Retry.AFTER_REPAIR);
    }

    private static IllegalStateException bug(SQLException e) {
        return new IllegalStateException("SQLite refuses a statement: " + e.getMessage(), e);
    }

    private static boolean isTableMissing(SQLException e) {
        return String.valueOf(e.getMessage()).contains("no such table");
    }

    private String message(String why) {
        return "Cannot use the store " + path + ": " + why + ".";
    }
}
