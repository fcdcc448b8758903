package dev.muster.adapters.http;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.memory.InMemoryAccessKeys;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.testkit.fixture.StorePorts;
import java.nio.file.Path;

/**
 * The stores that doors stand in front of.
 *
 * @param closing closes what was opened
 */
public record DoorStores(StorePorts ports, Workspaces workspaces, AccessKeys keys, Runnable closing) {

    public static DoorStores inMemory() {
        InMemoryContactStore store = new InMemoryContactStore();
        return new DoorStores(
                new StorePorts(store, store.journal(), store.idempotencyLedger(), store.deliveryLedger()),
                new InMemoryWorkspaces(store),
                new InMemoryAccessKeys(),
                () -> {});
    }

    public static DoorStores onSqlite(Path file) {
        SqliteStore store = SqliteStore.open(file);
        return new DoorStores(
                new StorePorts(store.contacts(), store.journal(), store.idempotencyLedger(), store.deliveryLedger()),
                store.workspaces(),
                store.accessKeys(),
                store::close);
    }

    /** The kinds of store that every dialogue runs on. */
    public enum Kind {
        IN_MEMORY {
            @Override
            public DoorStores open(Path folder) {
                return inMemory();
            }
        },
        SQLITE {
            @Override
            public DoorStores open(Path folder) {
                return onSqlite(folder.resolve("muster.db"));
            }
        };

        /** Opens empty stores; files go into the folder. */
        public abstract DoorStores open(Path folder);
    }
}
