package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.formbricks.SkippedLocation;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formbricks skips whoever comes with a userId that was another's when the request began. */
class UserIdConflictTest {

    private final DeliveryFixture courier = new DeliveryFixture();

    @ParameterizedTest
    @EnumSource
    void theSkippedContactAndNoOtherIsRejectedForNow(SkippedLocation place) {
        try (FormbricksStandIn vendor = open(place)) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();
            new DeliveryFixture().deliver(sink, person("zoe", "u1"));

            DeliveryReport report =
                    courier.deliver(sink, person("ada", "u0"), person("bob", "u1"), person("eve", "u2"));

            assertThat(report.accepted()).isEqualTo(2);
            assertThat(courier.entry(sink, "bob@example.com").state()).isEqualTo(DeliveryState.REJECTED_FOR_NOW);
            assertThat(courier.entry(sink, "bob@example.com").refusal().map(Refusal::code))
                    .contains(RefusalCode.USER_ID_TAKEN);
            assertThat(userIds(vendor))
                    .isEqualTo(Map.of("zoe@example.com", "u1", "ada@example.com", "u0", "eve@example.com", "u2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoTakesWhatAnotherGivesAwayInTheSameBatchGetsASecondChance(SkippedLocation place) {
        try (FormbricksStandIn vendor = open(place)) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();
            courier.deliver(sink, person("ada", "u1"), person("bob", "u2"));

            DeliveryReport report = courier.deliver(sink, person("ada", "u3"), person("bob", "u1"));

            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.refusals()).isEmpty();
            assertThat(userIds(vendor)).isEqualTo(Map.of("ada@example.com", "u3", "bob@example.com", "u1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSwapHasItsSecondChanceToo(SkippedLocation place) {
        try (FormbricksStandIn vendor = open(place)) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();
            courier.deliver(sink, person("ada", "u1"), person("bob", "u2"));
            courier.deliver(sink, person("zoe", "u9"));
            int before = uploads(vendor);

            DeliveryReport report =
                    courier.deliver(sink, person("ada", "u2"), person("bob", "u1"), person("eve", "u4"));

            assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(2);
            assertThat(uploads(vendor) - before).isEqualTo(2);
            assertThat(userIds(vendor)).containsEntry("ada@example.com", "u1").containsEntry("bob@example.com", "u2");
        }
    }

    private static FormbricksStandIn open(SkippedLocation place) {
        return FormbricksStandIn.open(FormbricksOptions.defaults().unlimited().withSkipped(place));
    }

    private static Deliverable person(String name, String userId) {
        return Deliverable.of(name + "@example.com").userId(userId).build();
    }

    private static Map<String, String> userIds(FormbricksStandIn vendor) {
        Map<String, String> userIds = new HashMap<>();
        vendor.contacts().forEach(contact -> userIds.put(contact.get("email"), contact.get("userId")));
        return userIds;
    }

    private static int uploads(FormbricksStandIn vendor) {
        return (int) vendor.requests().stream()
                .map(ReceivedRequest::method)
                .filter("PUT"::equals)
                .count();
    }
}
