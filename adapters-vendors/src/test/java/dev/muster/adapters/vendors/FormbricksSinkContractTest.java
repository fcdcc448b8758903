package dev.muster.adapters.vendors;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultProxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;

/** The server is behind a door that turns a whole batch away for one address, as the server does for what it dislikes. */
class FormbricksSinkContractTest extends SinkContract {

    private static final String REFUSED = "refused@example.com";

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited());
    private final StrictFormbricks door = new StrictFormbricks(vendor.address(), REFUSED);

    private final AtomicBoolean failsNext = new AtomicBoolean();
    private final FaultProxy network =
            FaultProxy.before(door.address(), request -> failsNext.getAndSet(false) ? Fault.unavailable() : Fault.PASS);

    @AfterEach
    void close() {
        network.close();
        door.close();
        vendor.close();
    }

    @Override
    protected SinkUnderTest openSink() {
        return new FormbricksSide(
                vendor,
                DeliveryFixture.to(vendor, network.address()).build(),
                Optional.of(REFUSED),
                Optional.of(() -> failsNext.set(true)));
    }
}
