package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.AccessKeysContract;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessKeysContractTest extends AccessKeysContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected AccessKeys openEmptyAccessKeys() {
        store = SqliteStore.open(folder.resolve("muster.db"));
        return store.accessKeys();
    }

    @Override
    protected void addWorkspace(Workspace workspace) {
        store.workspaces().add(workspace, Instant.EPOCH);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
