package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.connection.Database;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Optional;

/** Rewrites the file without the gaps in its pages, in which a database may leave parts of removed contacts. Thread-safe. */
public final class Vacuum {

    private final Database database;
    private final RemovalCount removals;
    private final LogTruncation log;
    private final LogTruncation.Attempt<Boolean> rewriting;

    public Vacuum(
            Database database, RemovalCount removals, LogTruncation log, LogTruncation.Attempt<Boolean> rewriting) {
        this.rewriting = rewriting;
        this.database = database;
        this.removals = removals;
        this.log = log;
    }

    /** Whether contacts were removed since the last vacuum. */
    public boolean isDue() {
        return !removals.all().isEmpty();
    }

    /**
     * Rewrites the file and empties the log.
     *
     * @throws StoreUnavailable if others write or read for too long, or the disk is full; it remains due then
     */
    public void run() {
        Map<WorkspaceId, Long> covered = removals.all();
        require(log.within(database.longestWait(), rewriting), "another process is writing to it");
        require(
                log.truncated(database.longestWait()),
                "somebody has been reading it since before the vacuum, an export for instance");
        removals.subtract(covered);
    }

    private void require(Optional<Boolean> done, String obstacle) {
        if (done.isEmpty()) {
            throw database.translated(new SQLTimeoutException(obstacle));
        }
    }
}
