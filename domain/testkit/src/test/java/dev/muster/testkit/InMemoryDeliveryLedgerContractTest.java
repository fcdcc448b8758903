package dev.muster.testkit;

import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.out.delivery.DeliveryLedger;

class InMemoryDeliveryLedgerContractTest extends DeliveryLedgerContract {

    @Override
    protected DeliveryLedger openEmptyLedger() {
        return new InMemoryDeliveryLedger();
    }
}
