package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The numbers of one workspace's sinks. */
final class DeliverySinks {

    static final String FIND = "SELECT id FROM delivery_sink WHERE workspace_id = ? AND name = ?";

    private static final String ADD = """
            INSERT INTO delivery_sink (workspace_id, id, name)
            SELECT workspace.id, coalesce(max(delivery_sink.id) + 1, 0), ?
              FROM workspace LEFT JOIN delivery_sink ON delivery_sink.workspace_id = workspace.id
             WHERE workspace.id = ?
             GROUP BY workspace.id""";

    private final Handle handle;
    private final WorkspaceId workspace;

    DeliverySinks(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** The number of a sink; empty if nothing was ever saved under it. */
    Optional<Long> find(SinkId sink) {
        return Surrogates.hasUnpaired(sink.value())
                ? Optional.empty()
                : handle.select(FIND, workspace.value(), sink.value())
                        .mapTo(Long.class)
                        .findOne();
    }

    /** The number of a sink, from now on; empty if there is no such workspace. */
    Optional<Long> findOrAdd(SinkId sink) {
        Optional<Long> found = find(sink);
        if (found.isEmpty()) {
            handle.execute(ADD, Surrogates.requirePaired(sink.value()), workspace.value());
            return find(sink);
        }
        return found;
    }
}
