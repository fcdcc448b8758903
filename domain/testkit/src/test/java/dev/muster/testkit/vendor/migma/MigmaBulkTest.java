package dev.muster.testkit.vendor.migma;

import static dev.muster.testkit.vendor.migma.MigmaClient.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.TestHttpClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigmaBulkTest {

    private final MigmaOptions options = MigmaOptions.defaults().unlimited().withPoisonedEmails("poison@b.co"::equals);
    private final MigmaStandIn vendor = MigmaStandIn.open(options);
    private final MigmaClient migma = new MigmaClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private void refuses(String body, int status, String error) throws IOException {
        HttpResponse<String> answer = migma.call("POST", MigmaClient.BULK, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"success\":false,\"error\":\"" + error + "\"}");
    }

    @Test
    void knowsOneKey() throws IOException {
        HttpResponse<String> answer = TestHttpClient.send(TestHttpClient.request(
                "POST", vendor.address(), MigmaClient.BULK, migma.batch("{}"), "Authorization", options.apiKey()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(vendor.effects()).isZero();
    }

    @Test
    void refusesRequestsThatAreWrongAsAWhole() throws IOException {
        refuses("{", 400, "Invalid JSON body");
        refuses("[]", 400, "Invalid JSON body");
        refuses("{\"projectId\":\"x\"}", 400, "subscribers must be a non-empty array");
        refuses("{\"projectId\":\"x\",\"subscribers\":[]}", 400, "subscribers must be a non-empty array");
        refuses("{\"subscribers\":[{}]}", 400, "projectId is required");
        refuses("{\"projectId\":\"x\",\"subscribers\":[{}]}", 404, "Project not found");
        assertThat(migma.call("POST", "/v1/other", "{}").statusCode()).isEqualTo(404);
        assertThat(migma.call("PUT", MigmaClient.BULK, "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void badRowsFailAloneAndAreToldWithoutTheirNumbers() throws IOException {
        JsonNode data = data(migma.send(
                "{\"email\":\"a@b.co\"}",
                "{\"email\":\"nope\"}",
                "{\"email\":\"c@b.co\",\"phone\":\"" + "1".repeat(31) + "\"}",
                "{\"email\":\"d@b.co\",\"status\":\"active\"}",
                "{\"email\":\"e@b.co\",\"tags\":\"x\"}",
                "{\"email\":\"f@b.co\",\"firstName\":7}",
                "{\"email\":\"g@b.co\",\"customFields\":[]}",
                "{\"email\":\"h@b.co\",\"projectId\":\"other\"}",
                "7"));

        assertThat(data.path("success").intValue()).isEqualTo(1);
        assertThat(data.path("failed").intValue()).isEqualTo(8);
        assertThat(data.path("updated").intValue()).isZero();
        assertThat(data.path("errors").toString())
                .isEqualTo("[\"Invalid email: nope\",\"Invalid phone: c@b.co\",\"Invalid status: d@b.co\","
                        + "\"Invalid tags: e@b.co\",\"Invalid firstName: f@b.co\",\"Invalid customFields: g@b.co\","
                        + "\"Invalid projectId: h@b.co\",\"Invalid row: \"]");
        assertThat(vendor.contacts()).containsOnlyKeys("a@b.co");
    }

    @Test
    void badRowsAreToldWithTheirNumbersIfAsked() throws IOException {
        MigmaOptions numbered = options.withErrorTexts(MigmaOptions.ErrorTexts.WITH_ROW_NUMBERS);
        try (MigmaStandIn other = MigmaStandIn.open(numbered)) {
            JsonNode data = data(new MigmaClient(other).send("{\"email\":\"a@b.co\"}", "{\"email\":\"nope\"}"));

            assertThat(data.path("errors").toString()).isEqualTo("[\"Row 2 (nope): Invalid email\"]");
        }
    }

    @Test
    void aPhoneIsCountedInCharactersAndNotInHalves() throws IOException {
        String phone = "\uD83D\uDCDE".repeat(30);

        assertThat(data(migma.send("{\"email\":\"a@b.co\",\"phone\":\"" + phone + "\"}"))
                        .path("success")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void addressesInOtherLettersAreTheSamePerson() throws IOException {
        JsonNode data = data(migma.send(
                "{\"email\":\"Iris@B.co\",\"firstName\":\"I\"}", "{\"email\":\" iris@b.co \",\"lastName\":\"B\"}"));

        assertThat(data.path("success").intValue()).isEqualTo(1);
        assertThat(data.path("updated").intValue()).isEqualTo(1);
        assertThat(vendor.contacts()).containsOnlyKeys("iris@b.co");
        assertThat(vendor.contacts().get("iris@b.co").path("firstName").asText())
                .isEqualTo("I");
        assertThat(vendor.contacts().get("iris@b.co").path("lastName").asText()).isEqualTo("B");
    }

    @Test
    void tagsAreUnitedAndNothingIsClearedByAbsence() throws IOException {
        migma.send("{\"email\":\"a@b.co\",\"tags\":[\"x\",\"y\"],\"country\":\"DE\",\"customFields\":{\"a\":1}}");
        migma.send("{\"email\":\"a@b.co\",\"tags\":[\"y\",\"z\"],\"country\":null,\"customFields\":{\"b\":[2]}}");

        assertThat(vendor.contacts().get("a@b.co").toString())
                .isEqualTo("{\"email\":\"a@b.co\",\"status\":\"subscribed\",\"tags\":[\"x\",\"y\",\"z\"],"
                        + "\"customFields\":{\"a\":1,\"b\":[2]},\"country\":\"DE\"}");
    }

    @Test
    void aRowWithoutAStatusNeverChangesOne() throws IOException {
        migma.send("{\"email\":\"a@b.co\",\"status\":\"unsubscribed\"}");
        migma.send("{\"email\":\"a@b.co\"}");
        assertThat(vendor.contacts().get("a@b.co").path("status").asText()).isEqualTo("unsubscribed");

        migma.send("{\"email\":\"a@b.co\",\"status\":\"subscribed\"}");
        assertThat(vendor.contacts().get("a@b.co").path("status").asText()).isEqualTo("subscribed");
    }

    @Test
    void aPoisonedAddressFailsTheWholeRequest() throws IOException {
        HttpResponse<String> answer = migma.send("{\"email\":\"a@b.co\"}", "{\"email\":\"Poison@b.co\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(vendor.contacts()).isEmpty();
        assertThat(vendor.effects()).isZero();
    }

    @Test
    void errorsAreCappedAndFailedIsExact() throws IOException {
        String[] rows = new String[1_200];
        Arrays.fill(rows, "{}");
        JsonNode data = data(migma.send(rows));

        assertThat(data.path("failed").intValue()).isEqualTo(1_200);
        assertThat(data.path("errors")).hasSize(1_000);
    }
}
