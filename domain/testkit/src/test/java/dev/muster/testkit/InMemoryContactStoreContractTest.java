package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.testkit.fixture.StorePorts;

class InMemoryContactStoreContractTest extends ContactStoreContract {

    @Override
    protected StorePorts openEmptyStore() {
        InMemoryContactStore store = new InMemoryContactStore();
        return new StorePorts(store, store.journal(), store.idempotencyLedger(), store.deliveryLedger());
    }
}
