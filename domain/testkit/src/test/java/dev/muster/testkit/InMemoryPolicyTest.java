package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;

class InMemoryPolicyTest extends PolicyContract {

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(store);

    @Override
    protected ContactStore storeWith(WorkspaceId workspace) {
        workspaces.add(
                new Workspace(workspace, "Golden", new OrganisationId("0000000000000000000000ff"), List.of()),
                Instant.EPOCH);
        return store;
    }
}
