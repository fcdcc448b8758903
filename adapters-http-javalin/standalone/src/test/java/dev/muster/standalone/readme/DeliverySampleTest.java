package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DeliverySampleTest {

    @Test
    void nineLinesDeliverAListWithoutAnyStorage() {
        MigmaOptions options = MigmaOptions.defaults();
        try (MigmaStandIn migma = MigmaStandIn.open(options)) {
            DeliveryReport report = DeliverySample.deliver(
                    migma.address(), options.projectId(), options.apiKey(), new CountingIds(), Clock.systemUTC());

            assertThat(report.accepted()).isEqualTo(2);
            assertThat(migma.requests()).hasSize(1);
            assertThat(migma.requests().get(0).body())
                    .contains("ada@example.com", "\"02139\"", "jane@example.com", "vip");
        }
    }
}
