package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.Workspaces;

class InMemoryWorkspacesContractTest extends WorkspacesContract {

    @Override
    protected Workspaces openEmptyWorkspaces() {
        return new InMemoryWorkspaces();
    }

    @Override
    protected ContactStore contactStore() {
        return new InMemoryContactStore();
    }
}
