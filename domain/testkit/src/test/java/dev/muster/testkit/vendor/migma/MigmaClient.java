package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.TestHttpClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Requests to a stand-in of Migma. */
record MigmaClient(MigmaStandIn vendor) {

    static final String BULK = "/v1/contacts/bulk";

    /** A batch of these items, each written in JSON. */
    String batch(String... items) {
        return "{\"projectId\":\"" + vendor.options().projectId() + "\",\"subscribers\":[" + String.join(",", items)
                + "]}";
    }

    HttpResponse<String> send(String... items) throws IOException {
        return call("POST", BULK, batch(items));
    }

    HttpResponse<String> call(String method, String path, String body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + vendor.options().apiKey()));
        HttpRequest request = TestHttpClient.request(method, vendor.address(), path, body, all.toArray(String[]::new));
        return TestHttpClient.send(request);
    }

    static JsonNode data(HttpResponse<String> answer) {
        JsonNode body = Json.parse(answer.body()).orElseThrow();
        if (answer.statusCode() != 200 || !body.path("success").asBoolean()) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return body.path("data");
    }
}
