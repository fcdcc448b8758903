package dev.muster.adapters.jdbi;

import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.ContactStoreContract;
import dev.muster.testkit.fixture.StorePorts;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteContactStoreContractTest extends ContactStoreContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected StorePorts openEmptyStore() {
        store = SqliteStore.open(folder.resolve("muster.db"));
        return new StorePorts(store.contacts(), store.journal(), store.idempotencyLedger(), store.deliveryLedger());
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
