package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaOptions.ErrorTexts;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migma counts, tells failed rows in words, and makes jobs of large batches. */
class MigmaImportTest {

    private static final MigmaOptions OPTIONS = MigmaOptions.defaults().unlimited();
    private static final List<String> TOO_LONG =
            List.of("b".repeat(250) + "@example.com", "q".repeat(250) + "@example.com");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DeliveryFixture courier = new DeliveryFixture();

    @ParameterizedTest
    @EnumSource
    void rowsThatFailAreFoundByWhatIsSaidOfThem(ErrorTexts texts) {
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS.withErrorTexts(texts))) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();

            DeliveryReport report = courier.deliver(sink, withTwoBadRows());

            assertTwoRejected(sink, report);
            assertThat(vendor.requests()).hasSize(1);
            assertThat(vendor.contacts()).hasSize(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobIsFollowedToItsEnd(ErrorTexts texts) {
        try (MigmaStandIn vendor =
                MigmaStandIn.open(OPTIONS.withErrorTexts(texts).withMostRowsAtOnce(10))) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();

            DeliveryReport report = courier.deliver(sink, withTwoBadRows());

            assertTwoRejected(sink, report);
            assertThat(vendor.requests())
                    .extracting(ReceivedRequest::method)
                    .containsExactly("POST", "GET", "GET", "GET");
            assertThat(vendor.contacts()).hasSize(30);
        }
    }

    @Test
    void aFailingJobIsSplitUntilItIsNoJobAnyMore() {
        try (MigmaStandIn vendor =
                MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(2).withFailingJobs("out of memory"))) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();

            DeliveryReport report = courier.deliver(sink, new ManyContacts(8).contacts());

            assertThat(report.accepted()).isEqualTo(8);
            assertThat(vendor.contacts()).hasSize(8);
        }
    }

    @Test
    void whoseJobsAllFailStaysUnknown() {
        try (MigmaStandIn vendor =
                MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(0).withFailingJobs("out of memory"))) {
            Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();

            DeliveryReport report = courier.deliver(sink, new ManyContacts(4).contacts());

            assertThat(report.unknown()).isEqualTo(4);
            assertThat(vendor.contacts()).isEmpty();
        }
    }

    @Test
    void repetitionsAndQuestionsKeepToThePaceToo() {
        FaultPlan faults = FaultPlan.atRate(0.3, 7, Fault.tooManyRequests(), Fault.unavailable());
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(0));
                FaultProxy proxy = FaultProxy.before(vendor.address(), faults)) {
            Sink sink = DeliveryFixture.to(vendor, proxy.address())
                    .mostContacts(1)
                    .requestsPerMinute(600)
                    .build();

            DeliveryReport report = courier.deliver(sink, new ManyContacts(5).contacts());

            assertThat(report.accepted()).isEqualTo(5);
            assertThat(proxy.faultsDone()).isPositive();
            assertThat(proxy.requests()).hasSizeGreaterThan(20);
            assertThat(mostInASecond(proxy.requests())).isLessThanOrEqualTo(11);
        }
    }

    /** One more than the pace allows may be seen: a request can be under way for a moment longer than the next one. */
    private static int mostInASecond(List<ReceivedRequest> requests) {
        return IntStream.range(0, requests.size())
                .map(first -> (int) requests.stream()
                        .skip(first)
                        .takeWhile(request ->
                                request.at().minus(requests.get(first).at()).compareTo(SECOND) < 0)
                        .count())
                .max()
                .orElse(0);
    }

    private static List<Deliverable> withTwoBadRows() {
        return Stream.concat(
                        new ManyContacts(30).contacts().stream(),
                        TOO_LONG.stream().map(address -> Deliverable.of(address).build()))
                .toList();
    }

    private void assertTwoRejected(Sink sink, DeliveryReport report) {
        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(report.accepted()).isEqualTo(30);
        assertThat(TOO_LONG).allSatisfy(address -> {
            assertThat(courier.entry(sink, address).state()).isEqualTo(DeliveryState.REJECTED_FOR_GOOD);
            assertThat(courier.entry(sink, address).refusal().map(Refusal::code))
                    .isEqualTo(Optional.of(RefusalCode.ADDRESS_REFUSED));
        });
    }
}
