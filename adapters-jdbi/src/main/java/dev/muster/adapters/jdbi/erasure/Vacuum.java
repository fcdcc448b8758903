package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.sqlite.WriteAheadLog;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Rewrites the file without the gaps in its pages, in which SQLite may leave parts of removed contacts. Thread-safe. */
public final class Vacuum {

    private final SqliteFile file;
    private final RemovalCount removals;
    private final LogTruncation log;

    public Vacuum(SqliteFile file, RemovalCount removals, LogTruncation log) {
        this.file = file;
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
        require(log.within(file.settings().longestWait(), WriteAheadLog::vacuum), "another process is writing to it");
        require(
                log.within(file.settings().longestWait(), WriteAheadLog::truncate),
                "somebody has been reading it since before the vacuum, an export for instance");
        removals.subtract(covered);
    }

    private void require(Optional<Boolean> done, String obstacle) {
        if (done.isEmpty()) {
            throw file.faults().temporary(obstacle, new TimeoutException());
        }
    }
}
