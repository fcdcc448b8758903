package dev.muster.adapters.vendors;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultProxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;

class MigmaSinkContractTest extends SinkContract {

    private final MigmaStandIn vendor =
            MigmaStandIn.open(MigmaOptions.defaults().unlimited());

    private final AtomicBoolean failsNext = new AtomicBoolean();
    private final FaultProxy network = FaultProxy.before(
            vendor.address(), request -> failsNext.getAndSet(false) ? Fault.unavailable() : Fault.PASS);

    @AfterEach
    void close() {
        network.close();
        vendor.close();
    }

    @Override
    protected SinkUnderTest openSink() {
        return new MigmaSide(
                vendor, DeliveryFixture.to(vendor, network.address()).build(), Optional.of(() -> failsNext.set(true)));
    }
}
