package dev.muster.adapters.vendors.formbricks;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.WORKSPACE;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.sink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormbricksSinkTest {

    @Test
    void namesTheServerAndTheWorkspace() {
        assertThat(sink(URI.create("https://forms.example.com"), "fbk_secret", WORKSPACE)
                        .id())
                .hasToString("formbricks https://forms.example.com ws1");
    }

    @Test
    void isTheSameSinkWhetherOrNotTheAddressNamesTheVersion() {
        URI plain = URI.create("https://forms.example.com/base");
        URI versioned = URI.create("https://forms.example.com/base/api/v2");

        assertThat(sink(versioned, "k", WORKSPACE).id())
                .isEqualTo(sink(plain, "k", WORKSPACE).id());
        assertThat(plain + FormbricksSink.managementPath(plain))
                .isEqualTo(versioned + FormbricksSink.managementPath(versioned))
                .isEqualTo("https://forms.example.com/base/api/v2/management");
    }

    @Test
    void reachesAServerWhoseAddressNamesTheVersion() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            FormbricksSink sink = sink(
                    URI.create(vendor.address() + "/api/v2"),
                    vendor.options().apiKey(),
                    vendor.options().workspaceId());

            assertThat(deliver(sink.open(List.of(), retry -> {}), contact("ada@example.com")))
                    .isInstanceOf(BatchAnswer.Taken.class);
        }
    }

    @Test
    void needsAWorkspace() {
        assertThatIllegalArgumentException().isThrownBy(() -> sink(URI.create("https://forms.example.com"), "k", " "));
    }

    @Test
    void declaresWhatFormbricksCanTake() {
        SinkCapabilities capabilities =
                sink(URI.create("https://forms.example.com"), "k", WORKSPACE).capabilities();

        assertThat(capabilities.mostContacts()).isEqualTo(250);
        assertThat(capabilities.requestsPerMinute()).isEqualTo(100);
        assertThat(capabilities.limitations()).containsExactlyInAnyOrder(Limitation.values());
    }
}
