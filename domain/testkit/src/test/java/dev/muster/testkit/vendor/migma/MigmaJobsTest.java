package dev.muster.testkit.vendor.migma;

import static dev.muster.testkit.vendor.migma.MigmaClient.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MigmaJobsTest {

    private static final MigmaOptions OPTIONS =
            MigmaOptions.defaults().unlimited().withMostRowsAtOnce(2);
    private static final String[] THREE = {"{\"email\":\"a@b.co\"}", "{\"email\":\"nope\"}", "{\"email\":\"c@b.co\"}"};

    private static JsonNode poll(MigmaClient migma, JsonNode job) throws IOException {
        return data(migma.call("GET", MigmaClient.BULK + "/" + job.path("jobId").asText(), ""));
    }

    @Test
    void aLargeBatchBecomesAJobThatTellsItsResultInTheEnd() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS)) {
            MigmaClient migma = new MigmaClient(vendor);
            JsonNode job = data(migma.send(THREE));

            assertThat(job.path("jobId").asText()).matches("[0-9a-f]{24}");
            assertThat(job.path("status").asText()).isEqualTo("processing");
            assertThat(job.path("totalContacts").intValue()).isEqualTo(3);
            assertThat(job.path("message").isTextual()).isTrue();
            for (String status : new String[] {"pending", "processing"}) {
                JsonNode polled = poll(migma, job);
                assertThat(polled.path("status").asText()).isEqualTo(status);
                assertThat(polled.path("result").isNull()).isTrue();
            }
            for (int i = 0; i < 2; i++) {
                JsonNode polled = poll(migma, job);
                assertThat(polled.path("status").asText()).isEqualTo("completed");
                assertThat(polled.path("processed").intValue()).isEqualTo(3);
                assertThat(polled.path("result").toString())
                        .isEqualTo("{\"errors\":[\"Invalid email: nope\"],\"success\":2,\"failed\":1,\"updated\":0}");
            }
            assertThat(vendor.contacts()).containsOnlyKeys("a@b.co", "c@b.co");
            assertThat(vendor.effects()).isEqualTo(1);
        }
    }

    @Test
    void aBatchAtTheThresholdIsDoneAtOnce() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS)) {
            JsonNode data = data(new MigmaClient(vendor).send(THREE[0], THREE[2]));

            assertThat(data.path("success").intValue()).isEqualTo(2);
            assertThat(data.path("jobId").isMissingNode()).isTrue();
        }
    }

    @Test
    void theThresholdIs5000ByDefault() {
        assertThat(MigmaOptions.defaults().mostRowsAtOnce()).isEqualTo(5_000);
    }

    @Test
    void aJobMayFail() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS.withFailingJobs("worker lost"))) {
            MigmaClient migma = new MigmaClient(vendor);
            JsonNode job = data(migma.send(THREE));
            poll(migma, job);
            poll(migma, job);
            JsonNode end = poll(migma, job);

            assertThat(end.path("status").asText()).isEqualTo("failed");
            assertThat(end.path("error").asText()).isEqualTo("worker lost");
            assertThat(end.path("result").isNull()).isTrue();
            assertThat(vendor.contacts()).isEmpty();
            assertThat(vendor.effects()).isZero();
        }
    }

    @Test
    void unknownJobsAreNotFound() throws IOException {
        try (MigmaStandIn vendor = MigmaStandIn.open(OPTIONS)) {
            assertThat(new MigmaClient(vendor)
                            .call("GET", MigmaClient.BULK + "/0123", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
