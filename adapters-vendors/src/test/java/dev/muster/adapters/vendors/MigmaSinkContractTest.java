package dev.muster.adapters.vendors;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.SinkUnderTest;
import dev.muster.testkit.vendor.MigmaOptions;
import dev.muster.testkit.vendor.MigmaStandIn;
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
        return new MigmaSide(vendor, Courier.to(vendor, vendor.address()).build());
    }
}
