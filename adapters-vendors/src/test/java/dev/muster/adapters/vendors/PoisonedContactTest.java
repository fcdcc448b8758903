package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One contact makes the server fail, whatever else is in the request. */
class PoisonedContactTest {

    private static final int ATTEMPTS = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 2_345, 4_999})
    void isFoundAmongFiveThousandAtMigma(int poisoned) {
        Predicate<String> isPoisoned = ManyContacts.address(poisoned)::equals;
        try (MigmaStandIn vendor =
                MigmaStandIn.open(MigmaOptions.defaults().unlimited().withPoisonedEmails(isPoisoned))) {
            SinkUnderTest side = new MigmaSide(
                    vendor, DeliveryFixture.to(vendor, vendor.address()).build());

            assertStandsAlone(side, 5_000, poisoned, 13);
            assertTriedNoOftenerThanWorthIt(vendor.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 117, 249})
    void isFoundAmongTwoHundredAndFiftyAtFormbricks(int poisoned) {
        Predicate<String> isPoisoned = ManyContacts.address(poisoned)::equals;
        try (FormbricksStandIn vendor =
                FormbricksStandIn.open(FormbricksOptions.defaults().unlimited().withPoisonedEmails(isPoisoned))) {
            SinkUnderTest side = new FormbricksSide(
                    vendor, DeliveryFixture.to(vendor, vendor.address()).build(), Optional.empty());

            assertStandsAlone(side, 250, poisoned, 8);
            assertTriedNoOftenerThanWorthIt(vendor.requests());
        }
    }

    private static void assertStandsAlone(SinkUnderTest side, int size, int poisoned, int halvings) {
        DeliveryFixture courier = new DeliveryFixture();

        DeliveryReport report = courier.deliver(side.sink(), new ManyContacts(size).contacts());

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.accepted()).isEqualTo(size - 1);
        assertThat(report.batches()).isLessThanOrEqualTo(2 * halvings + 2);
        assertThat(side.arrived()).hasSize(size - 1).doesNotContainKey(ManyContacts.address(poisoned));
        LedgerEntry entry = courier.entry(side.sink(), ManyContacts.address(poisoned));
        assertThat(entry.state()).isEqualTo(DeliveryState.REJECTED_FOR_NOW);
        assertThat(entry.refusal().map(Refusal::code)).contains(RefusalCode.SINK_FAILED);
    }

    private static void assertTriedNoOftenerThanWorthIt(List<ReceivedRequest> requests) {
        assertThat(requests.stream()
                        .flatMap(request -> request.header("idempotency-key").stream())
                        .toList())
                .allSatisfy(name -> assertThat(requests.stream()
                                .filter(request ->
                                        request.header("idempotency-key").equals(Optional.of(name))))
                        .hasSizeLessThanOrEqualTo(2 * ATTEMPTS));
    }
}
