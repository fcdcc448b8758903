package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.BULK;
import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.vendor.network.TestHttpClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormbricksGuardTest {

    private final FormbricksStandIn vendor = FormbricksStandIn.open();
    private final FormbricksClient formbricks = new FormbricksClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private void refuses(String body, int status, String details) throws IOException {
        HttpResponse<String> answer = formbricks.call("PUT", BULK, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(FormbricksClient.json(answer).at("/error/code").intValue()).isEqualTo(status);
        assertThat(FormbricksClient.json(answer).at("/error/details").toString())
                .contains(details);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void knowsOneKeyAndNeverSaysWhyItRefusesAnother() throws IOException {
        HttpResponse<String> answer =
                TestHttpClient.send(TestHttpClient.request("PUT", vendor.address(), BULK, "{", "x-api-key", "other"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":{\"code\":401,\"message\":\"Unauthorized\"}}");
    }

    @Test
    void takes2MebibytesAndNotAByteMore() throws IOException {
        String body = formbricks.body(contact("email", "a@b.co")).toString();
        String exactly = body + " ".repeat(2 * 1024 * 1024 - body.length());

        assertThat(formbricks.call("PUT", BULK, exactly).statusCode()).isEqualTo(200);
        refuses(exactly + " ", 413, "Request body must not exceed 2097152 bytes");
    }

    @Test
    void wantsStrictJson() throws IOException {
        for (String body : new String[] {"", "{", "{} x", "{'a':1}"}) {
            refuses(body, 400, "Malformed JSON input, please check your request body");
        }
    }

    @Test
    void wantsAWorkspace() throws IOException {
        refuses("{}", 400, "workspaceId must be provided");
        refuses("[]", 400, "workspaceId must be provided");
        refuses("{\"workspaceId\":\"\",\"environmentId\":\"standinworkspace\"}", 400, "workspaceId must be provided");
        refuses("{\"workspaceId\":\"nowhere\",\"contacts\":7}", 404, "workspace not found");
    }

    @Test
    void stumblesOverNullAndOverAWorkspaceThatIsANumber() throws IOException {
        refuses("null", 500, "An error occurred while processing your request");
        refuses("{\"workspaceId\":5}", 500, "An error occurred while processing your request");
    }

    @Test
    void takesTheOlderNameOfTheWorkspaceToo() throws IOException {
        String body = "{\"workspaceId\":null,\"environmentId\":\"standinworkspace\",\"contacts\":[]}";

        HttpResponse<String> answer = formbricks.call("PUT", BULK, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"data\":{\"status\":\"success\",\"message\":\"Contacts bulk upload successful\"}}");
    }

    @Test
    void hasNoOtherVerbsAndPlaces() throws IOException {
        assertThat(formbricks.call("POST", BULK, "{}").statusCode()).isEqualTo(405);
        assertThat(formbricks.call("POST", "/api/v3/x", "{}").statusCode()).isEqualTo(404);
    }
}
