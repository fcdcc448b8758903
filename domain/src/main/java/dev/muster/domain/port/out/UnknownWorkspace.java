package dev.muster.domain.port.out;

import dev.muster.domain.workspace.WorkspaceId;

/** Something was to be written into a workspace that was never added: a mistake of the caller. */
public final class UnknownWorkspace extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Nobody has added this workspace. */
    public UnknownWorkspace(WorkspaceId workspace) {
        super("There is no workspace \"" + workspace.value() + "\" in this store; add it first, with Workspaces.add.");
    }
}
