package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.testkit.WorkspacesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWorkspacesContractTest extends WorkspacesContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected Workspaces openEmptyWorkspaces() {
        store = SqliteStore.open(folder.resolve("muster.db"));
        return store.workspaces();
    }

    @Override
    protected ContactStore contactStore() {
        return store.contacts();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
