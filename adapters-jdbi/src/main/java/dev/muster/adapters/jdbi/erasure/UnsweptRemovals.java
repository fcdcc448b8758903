package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many contacts were removed whose traces are still to be swept, so that a process that was killed does not hide it. */
public final class UnsweptRemovals {

    private static final String ADD = """
            INSERT INTO unswept_removal (workspace_id, removals) VALUES (?, ?)
            ON CONFLICT (workspace_id) DO UPDATE SET removals = removals + excluded.removals""";

    private static final String SUBTRACT = "UPDATE unswept_removal SET removals = removals - ? WHERE workspace_id = ?";

    private static final String FORGET = "DELETE FROM unswept_removal WHERE workspace_id = ? AND removals <= 0";

    private final ReadPool readers;
    private final WriteConnection writer;

    UnsweptRemovals(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    /** In the transaction that removes them. */
    public static void add(Handle handle, WorkspaceId workspace, long removals) {
        handle.execute(ADD, workspace.value(), removals);
    }

    /** All that are still to be swept; nobody knows any more what they said. */
    Traces all() {
        Traces traces = new Traces();
        readers.read(handle -> handle.createQuery("SELECT workspace_id, removals FROM unswept_removal")
                        .map((row, context) -> Map.entry(new WorkspaceId(row.getString(1)), row.getLong(2)))
                        .list())
                .forEach(left -> traces.count(left.getKey(), left.getValue()));
        traces.assumeSome();
        return traces;
    }

    /** Those that were swept. */
    void subtract(Map<WorkspaceId, Long> swept) {
        writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
            swept.forEach((workspace, removals) -> {
                handle.execute(SUBTRACT, removals, workspace.value());
                handle.execute(FORGET, workspace.value());
            });
            return true;
        })));
    }
}
