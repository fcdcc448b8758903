package dev.muster.adapters.vendors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.formbricks.SkippedLocation;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request in five goes wrong, in every way there is. */
class FaultyNetworkTest {

    private static final double SHARE = 0.2;
    private static final int MOST_CONTACTS = 7;
    private static final int BATCHES = 22;
    private static final Fault[] ALL_KINDS = {
        Fault.tooManyRequests(),
        new Fault.TooManyRequests(Optional.of("1")),
        new Fault.TooManyRequests(Optional.of("Mon, 15 Jan 2024 10:30:01 GMT")),
        Fault.unavailable(),
        new Fault.Unavailable(Optional.of("0")),
        new Fault.HtmlPage(200),
        new Fault.HtmlPage(502),
        new Fault.CutBefore(),
        new Fault.CutAfter(),
        new Fault.Slow(Duration.ofMillis(50)),
        new Fault.Truncated()
    };

    private final ManyContacts crowd = new ManyContacts(150);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybodyArrivesAtMigmaOnce(long seed) {
        assertEverybodyArrivesAtMigma(MigmaOptions.defaults().unlimited(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everybodyArrivesAtMigmaOnceThoughBatchesBecomeJobs(long seed) {
        assertEverybodyArrivesAtMigma(MigmaOptions.defaults().unlimited().withMostRowsAtOnce(MOST_CONTACTS - 1), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybodyArrivesAtFormbricksOnce(long seed) {
        FormbricksOptions options = FormbricksOptions.defaults().unlimited().withSkipped(SkippedLocation.IN_DATA);
        try (FormbricksStandIn vendor = FormbricksStandIn.open(options);
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.atRate(SHARE, seed, ALL_KINDS))) {
            SinkUnderTest side = new FormbricksSide(
                    vendor,
                    DeliveryFixture.to(vendor, proxy.address())
                            .mostContacts(MOST_CONTACTS)
                            .build(),
                    Optional.empty());

            assertAllAccepted(side, crowd.seenWithoutStatusAndTags());

            assertThat(proxy.faultsDone()).isGreaterThan(2);
            assertThat(batches(proxy.requests())).hasSize(BATCHES);
        }
    }

    private void assertEverybodyArrivesAtMigma(MigmaOptions options, long seed) {
        try (MigmaStandIn vendor = MigmaStandIn.open(options);
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.atRate(SHARE, seed, ALL_KINDS))) {
            SinkUnderTest side = new MigmaSide(
                    vendor,
                    DeliveryFixture.to(vendor, proxy.address())
                            .mostContacts(MOST_CONTACTS)
                            .build());

            assertAllAccepted(side, crowd.seen());

            assertThat(proxy.faultsDone()).isGreaterThan(2);
            assertThat(batches(proxy.requests())).hasSize(BATCHES);
            assertThat(vendor.effects()).isEqualTo(BATCHES);
        }
    }

    private void assertAllAccepted(SinkUnderTest side, Map<String, ArrivedContact> expected) {
        DeliveryFixture courier = new DeliveryFixture();
        List<Deliverable> contacts = crowd.contacts();

        DeliveryReport report = courier.deliver(side.sink(), contacts);

        assertThat(report.reason()).isEmpty();
        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.counts()).isEqualTo(Map.of(DeliveryOutcome.ACCEPTED, (long) contacts.size()));
        assertThat(side.arrived()).isEqualTo(expected);
        assertThat(courier.deliver(side.sink(), contacts).counts())
                .isEqualTo(Map.of(DeliveryOutcome.UNCHANGED, (long) contacts.size()));
    }

    /** The bodies under each Idempotency-Key, of which there is one. */
    private static Map<String, Set<String>> batches(List<ReceivedRequest> requests) {
        Map<String, Set<String>> batches = requests.stream()
                .filter(request -> request.header("idempotency-key").isPresent())
                .collect(groupingBy(
                        request -> request.header("idempotency-key").orElseThrow(),
                        mapping(ReceivedRequest::body, toSet())));
        assertThat(batches)
                .allSatisfy((name, bodies) ->
                        assertThat(bodies).as("the bodies of " + name).hasSize(1));
        return batches;
    }
}
