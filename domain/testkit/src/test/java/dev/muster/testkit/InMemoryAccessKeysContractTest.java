package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryAccessKeys;
import dev.muster.domain.port.out.access.AccessKeys;

class InMemoryAccessKeysContractTest extends AccessKeysContract {

    @Override
    protected AccessKeys openEmptyAccessKeys() {
        return new InMemoryAccessKeys();
    }
}
