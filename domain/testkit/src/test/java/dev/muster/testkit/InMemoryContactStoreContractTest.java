package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.fixture.StorePorts;
import java.time.Instant;

class InMemoryContactStoreContractTest extends ContactStoreContract {

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(store);

    @Override
    protected StorePorts openEmptyStore() {
        return new StorePorts(store, store.journal(), store.idempotencyLedger(), store.deliveryLedger());
    }

    @Override
    protected void addWorkspace(Workspace workspace) {
        workspaces.add(workspace, Instant.EPOCH);
    }
}
