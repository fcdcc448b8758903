package dev.muster.adapters.vendors;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process is killed at any moment, the network is bad, and the next delivery goes on. */
class InterruptedDeliveryTest {

    private static final ManyContacts CROWD = new ManyContacts(20);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void everyBatchHasOneEffectAtMigma(int saves) {
        try (MigmaStandIn vendor = MigmaStandIn.open(MigmaOptions.defaults().unlimited());
                FaultProxy proxy = FaultProxy.before(vendor.address(), faults(saves))) {
            Sink sink =
                    DeliveryFixture.to(vendor, proxy.address()).mostContacts(5).build();

            assertGoesOn(new MigmaSide(vendor, sink), saves);

            Set<String> names = vendor.requests().stream()
                    .map(request -> request.header("idempotency-key").orElseThrow())
                    .collect(toSet());
            assertThat(names).hasSize(4);
            assertThat(vendor.effects()).isEqualTo(4);
            assertThat(new MigmaSide(vendor, sink).arrived()).isEqualTo(CROWD.seen());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsLeftOutAtFormbricks(int saves) {
        try (FormbricksStandIn vendor =
                        FormbricksStandIn.open(FormbricksOptions.defaults().unlimited());
                FaultProxy proxy = FaultProxy.before(vendor.address(), faults(saves))) {
            Sink sink =
                    DeliveryFixture.to(vendor, proxy.address()).mostContacts(5).build();
            SinkUnderTest side = new FormbricksSide(vendor, sink, Optional.empty());

            assertGoesOn(side, saves);

            assertThat(side.arrived()).isEqualTo(CROWD.seenWithoutStatusAndTags());
        }
    }

    private static void assertGoesOn(SinkUnderTest side, int saves) {
        DeliveryFixture courier = new DeliveryFixture(new CrashingLedger(saves));
        List<Deliverable> contacts = CROWD.contacts();
        assertThatIllegalStateException()
                .isThrownBy(() -> courier.deliver(side.sink(), contacts))
                .withMessage("killed");

        DeliveryReport report = courier.deliver(side.sink(), contacts);

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.accepted() + report.unchanged()).isEqualTo(contacts.size());
    }

    private static FaultPlan faults(int seed) {
        return FaultPlan.atRate(
                0.2, seed, Fault.unavailable(), new Fault.CutBefore(), new Fault.CutAfter(), new Fault.Truncated());
    }
}
