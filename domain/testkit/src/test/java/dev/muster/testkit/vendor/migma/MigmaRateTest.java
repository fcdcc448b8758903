package dev.muster.testkit.vendor.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.vendor.network.TestHttpClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MigmaRateTest {

    @Test
    void lets10ThroughByDefaultAndSaysWhenToComeAgain() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open()) {
            MigmaClient migma = new MigmaClient(vendor);
            for (int i = 0; i < 10; i++) {
                assertThat(migma.send("{\"email\":\"a@b.co\"}").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> answer = migma.send("{\"email\":\"c@b.co\"}");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(vendor.contacts()).containsOnlyKeys("a@b.co");
            assertThat(vendor.mostRequestsInAMinute()).isEqualTo(11);
        }
    }

    @Test
    void wrongRequestsCountButNotThoseWithoutTheKey() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open(MigmaOptions.defaults().withRequestsPerMinute(1))) {
            MigmaClient migma = new MigmaClient(vendor);
            assertThat(TestHttpClient.post(vendor.address(), "x").statusCode()).isEqualTo(401);
            assertThat(migma.call("POST", MigmaClient.BULK, "{").statusCode()).isEqualTo(400);
            assertThat(migma.send("{\"email\":\"c@b.co\"}").statusCode()).isEqualTo(429);
        }
    }
}
