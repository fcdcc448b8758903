package dev.muster.domain.memory;

import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What all workspaces of one store hold. At first any workspace may be used. Thread-safe. */
final class StoredWorkspaces {

    private final ConcurrentMap<WorkspaceId, StoredWorkspace> byId = new ConcurrentHashMap<>();
    private volatile boolean mustBeAdded;

    /** From now on, new workspaces must be added before they are used. */
    void requireAdding() {
        mustBeAdded = true;
    }

    /** Adds an empty workspace, unless it is there. */
    void add(WorkspaceId workspace, Instant at) {
        byId.putIfAbsent(workspace, new StoredWorkspace(WorkspaceState.initial(at)));
    }

    /** The workspace to write into. */
    StoredWorkspace require(WorkspaceId workspace) {
        return mustBeAdded
                ? find(workspace).orElseThrow(() -> new UnknownWorkspace(workspace))
                : byId.computeIfAbsent(workspace, added -> new StoredWorkspace(WorkspaceState.EMPTY));
    }

    Optional<StoredWorkspace> find(WorkspaceId workspace) {
        return Optional.ofNullable(byId.get(workspace));
    }

    /** What a reader sees: a workspace that is not there is empty. */
    WorkspaceState state(WorkspaceId workspace) {
        return find(workspace).map(StoredWorkspace::state).orElse(WorkspaceState.EMPTY);
    }

    Collection<StoredWorkspace> all() {
        return byId.values();
    }
}
