package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.ContactStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteContactStoreContractTest extends ContactStoreContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected ContactStore openEmptyStore() {
        store = SqliteStore.open(folder.resolve("muster.db"));
        return store.contacts();
    }

    @Override
    protected void addWorkspace(Workspace workspace) {
        store.workspaces().add(workspace);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
