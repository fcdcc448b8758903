package dev.muster.testkit.vendor;

import static dev.muster.testkit.vendor.Formbricks.BULK;
import static dev.muster.testkit.vendor.Formbricks.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FormbricksRateTest {

    @Test
    void refusesWhatIsOverTheLimitWithoutSayingWhenToComeAgain() throws IOException {
        try (FormbricksStandIn vendor =
                FormbricksStandIn.open(FormbricksOptions.defaults().withRequestsPerMinute(2))) {
            Formbricks formbricks = new Formbricks(vendor);
            assertThat(formbricks.upload(contact("email", "a@b.co")).statusCode())
                    .isEqualTo(200);
            assertThat(formbricks.call("GET", Formbricks.KEYS, "").statusCode()).isEqualTo(200);

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
            Formbricks formbricks = new Formbricks(vendor);
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
            Formbricks formbricks = new Formbricks(vendor);
            for (int i = 0; i < 100; i++) {
                assertThat(formbricks.upload().statusCode()).isEqualTo(200);
            }
            assertThat(formbricks.upload().statusCode()).isEqualTo(429);
        }
    }
}
