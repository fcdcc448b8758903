package dev.muster.adapters.vendors;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import org.junit.jupiter.api.AfterEach;

class MigmaSinkContractTest extends SinkContract {

    private final MigmaStandIn vendor =
            MigmaStandIn.open(MigmaOptions.defaults().unlimited());

    @AfterEach
    void close() {
        vendor.close();
    }

    @Override
    protected SinkUnderTest openSink() {
        return new MigmaSide(
                vendor, DeliveryFixture.to(vendor, vendor.address()).build());
    }
}
