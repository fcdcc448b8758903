package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.Workspaces;

class InMemoryWorkspacesContractTest extends WorkspacesContract {

    private final InMemoryContactStore contacts = new InMemoryContactStore();

    @Override
    protected Workspaces openEmptyWorkspaces() {
        return new InMemoryWorkspaces(contacts);
    }

    @Override
    protected ContactStore contactStore() {
        return contacts;
    }
}
