package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.port.out.ContactStore;

class InMemoryContactStoreContractTest extends ContactStoreContract {

    @Override
    protected ContactStore openEmptyStore() {
        return new InMemoryContactStore();
    }
}
