package dev.muster.adapters.jdbi;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.PolicyContract;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePolicyTest extends PolicyContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("muster.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected ContactStore storeWith(WorkspaceId workspace) {
        store.workspaces().add(StoreFixture.workspace(workspace), Instant.EPOCH);
        return store.contacts();
    }
}
