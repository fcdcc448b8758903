package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How many contacts were removed since the last vacuum, in a table, so that a restart does not lose it. Thread-safe. */
public final class RemovalCount {

    private static final String ADD = """
            INSERT INTO unswept_removal (workspace_id, removals) VALUES (?, ?)
            ON CONFLICT (workspace_id) DO UPDATE SET removals = unswept_removal.removals + excluded.removals""";

    private static final String SUBTRACT = "UPDATE unswept_removal SET removals = removals - ? WHERE workspace_id = ?";

    private static final String DELETE = "DELETE FROM unswept_removal WHERE workspace_id = ? AND removals <= 0";

    private final ReadPool readers;
    private final WriteConnection writer;

    public RemovalCount(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    /** Counts contacts in the transaction that removes them. */
    public static void add(Handle handle, WorkspaceId workspace, long removals) {
        handle.execute(ADD, workspace.value(), removals);
    }

    /** The workspaces from which contacts were removed, and how many. */
    public Map<WorkspaceId, Long> all() {
        return readers.read(handle -> handle
                .createQuery("SELECT workspace_id, removals FROM unswept_removal")
                .map((row, context) -> Map.entry(new WorkspaceId(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Forgets those that a vacuum covered; what was removed meanwhile stays counted. */
    void subtract(Map<WorkspaceId, Long> covered) {
        writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
            covered.forEach((workspace, removals) -> {
                handle.execute(SUBTRACT, removals, workspace.value());
                handle.execute(DELETE, workspace.value());
            });
            return true;
        })));
    }
}
