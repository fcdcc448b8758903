package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is let in, or nobody is there. */
class AccessRefusedTest {

    private static final int PEOPLE = 20;

    private final MigmaStandIn migma = MigmaStandIn.open(MigmaOptions.defaults().unlimited());
    private final FormbricksStandIn formbricks =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited());
    private final DeliveryFixture courier = new DeliveryFixture();

    @AfterEach
    void close() {
        migma.close();
        formbricks.close();
    }

    @Test
    void aWrongKeyIsShownOnce() {
        assertClosed(migma(migma.address(), migma.options().projectId(), "mgma_sk_wrong"), "access key");
        assertThat(migma.requests()).hasSize(1);

        assertClosed(formbricks(formbricks.address(), formbricks.options().workspaceId(), "fbk_wrong"), "access key");
        assertThat(formbricks.requests()).hasSize(1);
    }

    @Test
    void everybodyIsDeliveredWithTheRightKeyLater() {
        deliver(migma(migma.address(), migma.options().projectId(), "mgma_sk_wrong"));

        DeliveryReport report =
                deliver(DeliveryFixture.to(migma, migma.address()).build());

        assertThat(report.counts()).isEqualTo(Map.of(DeliveryOutcome.ACCEPTED, (long) PEOPLE));
        assertThat(migma.contacts()).hasSize(PEOPLE);
    }

    @Test
    void aWrongTargetIsNamed() {
        assertClosed(migma(migma.address(), "elsewhere", migma.options().apiKey()), "project");
        assertThat(migma.requests()).hasSize(1);

        assertClosed(
                formbricks(
                        formbricks.address(), "elsewhere", formbricks.options().apiKey()),
                "elsewhere");
        assertThat(formbricks.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectionIsNotFollowed(int status) {
        try (ScriptedVendor elsewhere = ScriptedVendor.answering(Reply.json(200, "{}"));
                ScriptedVendor vendor = ScriptedVendor.answering(
                        Reply.html(status).withHeader("Location", elsewhere.address() + "/login?from=here"))) {
            String where = elsewhere.address() + "/login";
            assertClosed(migma(vendor.address(), "p1", "mgma_sk_test"), where);
            assertClosed(formbricks(vendor.address(), "ws1", "fbk_testkey"), where);

            assertThat(vendor.requests()).hasSize(2);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void whereNobodyListensEverythingWaits() {
        URI nobody = migma.address();
        migma.close();

        DeliveryReport toMigma = deliver(migma(nobody, "p1", "mgma_sk_test"));
        DeliveryReport toFormbricks = deliver(formbricks(nobody, "ws1", "fbk_testkey"));

        assertThat(toMigma.ending()).isEqualTo(DeliveryEnding.POSTPONED);
        assertThat(toMigma.counts()).isEqualTo(Map.of(DeliveryOutcome.PENDING, (long) PEOPLE));
        assertThat(toMigma.reason()).isEqualTo("no connection to " + nobody + ", after 3 attempts");
        assertThat(toFormbricks.ending()).isEqualTo(DeliveryEnding.UNREACHABLE);
        assertThat(toFormbricks.reason()).isEqualTo("no connection to " + nobody + ", after 3 attempts");
    }

    @Test
    void whoIsToldToComeAgainLaterThanPatienceLastsDoesNotComeAgain() {
        try (MigmaStandIn busy = MigmaStandIn.open(MigmaOptions.defaults().withRequestsPerMinute(2))) {
            Sink sink = DeliveryFixture.to(busy, busy.address())
                    .mostContacts(5)
                    .totalTimeout(Duration.ofSeconds(5))
                    .build();

            DeliveryReport report = deliver(sink);

            assertThat(report.ending()).isEqualTo(DeliveryEnding.POSTPONED);
            assertThat(report.accepted()).isEqualTo(10);
            assertThat(report.pending()).isEqualTo(10);
            assertThat(busy.requests()).hasSize(3);
        }
    }

    @Test
    void whoIsNotToldWhenToComeAgainTriesAsOftenAsAllowed() {
        try (FormbricksStandIn busy =
                FormbricksStandIn.open(FormbricksOptions.defaults().withRequestsPerMinute(6))) {
            Sink sink = DeliveryFixture.to(busy, busy.address())
                    .mostContacts(5)
                    .maxAttempts(3)
                    .build();

            DeliveryReport report = deliver(sink);

            assertThat(report.ending()).isEqualTo(DeliveryEnding.POSTPONED);
            assertThat(report.accepted()).isEqualTo(15);
            assertThat(report.pending()).isEqualTo(5);
            assertThat(busy.requests()).hasSize(6 + 3);
        }
    }

    private void assertClosed(Sink sink, String named) {
        DeliveryReport report = deliver(sink);
        assertThat(report.ending()).isEqualTo(DeliveryEnding.CLOSED);
        assertThat(report.reason()).contains(named);
        assertThat(report.accepted() + report.rejected() + report.unknown()).isZero();
    }

    private DeliveryReport deliver(Sink sink) {
        return courier.deliver(sink, new ManyContacts(PEOPLE).contacts());
    }

    private static Sink migma(URI server, String project, String key) {
        return DeliveryFixture.hasty(VendorSinks.migma(server, project, key))
                .maxAttempts(3)
                .build();
    }

    private static Sink formbricks(URI server, String workspace, String key) {
        return DeliveryFixture.hasty(VendorSinks.formbricks(server, workspace, key))
                .maxAttempts(3)
                .build();
    }
}
