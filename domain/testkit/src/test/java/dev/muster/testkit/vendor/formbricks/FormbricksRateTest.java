package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.BULK;
import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FormbricksRateTest {

    @Test
    void refusesWhatIsOverTheLimitWithoutSayingWhenToComeAgain() throws IOException {
        try (FormbricksStandIn vendor =
                FormbricksStandIn.open(FormbricksOptions.defaults().withRequestsPerMinute(2))) {
            FormbricksClient formbricks = new FormbricksClient(vendor);
            assertThat(formbricks.upload(contact("email", "a@b.co")).statusCode())
                    .isEqualTo(200);
            assertThat(formbricks.call("GET", FormbricksClient.KEYS, "").statusCode())
                    .isEqualTo(200);

            HttpResponse<String> answer = formbricks.upload(contact("email", "c@b.co"));
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
            assertThat(answer.body()).isEqualTo("{\"error\":{\"code\":429,\"message\":\"Too Many Requests\"}}");
            assertThat(vendor.contacts()).hasSize(1);
            assertThat(vendor.mostRequestsInAMinute()).isEqualTo(3);
        }
    }

    @Test
    void wrongRequestsDoNotCount() throws IOException {
        try (FormbricksStandIn vendor =
                FormbricksStandIn.open(FormbricksOptions.defaults().withRequestsPerMinute(1))) {
            FormbricksClient formbricks = new FormbricksClient(vendor);
            assertThat(formbricks.call("PUT", BULK, "{").statusCode()).isEqualTo(400);
            assertThat(formbricks.upload(contact("email", "a@b")).statusCode()).isEqualTo(422);
            assertThat(formbricks.upload(contact("email", "a@b.co", "A", "1")).statusCode())
                    .isEqualTo(400);

            assertThat(formbricks.upload(contact("email", "a@b.co")).statusCode())
                    .isEqualTo(429);
            assertThat(formbricks.upload(contact("email", "a@b")).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void lets100ThroughByDefault() throws IOException {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            FormbricksClient formbricks = new FormbricksClient(vendor);
            for (int i = 0; i < 100; i++) {
                assertThat(formbricks.upload().statusCode()).isEqualTo(200);
            }
            assertThat(formbricks.upload().statusCode()).isEqualTo(429);
        }
    }
}
