package dev.muster.adapters.jdbi.access;

import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.workspace.WorkspaceId;
import org.jdbi.v3.core.Handle;

/** Asks whether a workspace was added, once a transaction; else a foreign key would fail somewhere in its midst. */
public final class WorkspaceCheck {

    private static final String FIND = "SELECT 1 FROM workspace WHERE id = ?";

    private WorkspaceCheck() {}

    /** Throws {@link UnknownWorkspace} if the workspace was not added. */
    public static void requireKnown(Session session, WorkspaceId workspace) {
        if (Surrogates.hasUnpaired(workspace.value()) || session.run(handle -> isMissing(handle, workspace))) {
            throw new UnknownWorkspace(workspace);
        }
    }

    private static boolean isMissing(Handle handle, WorkspaceId workspace) {
        return handle.select(FIND, workspace.value())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }
}
