package dev.muster.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.MigmaClient;
import dev.muster.standalone.ServerProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KilledServerTest {

    /** Every hundredth row is bad, and every row of the last tenth names somebody of the first. */
    private static final int ROWS = 20_000;

    private static final int DUPLICATES = ROWS / 10;
    private static final int BAD = ROWS / 100;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void aJobThatWasCutOffGoesOnByItselfAndCountsEveryRowOnce() throws IOException {
        MigmaClient client;
        String job;
        long settled;
        try (ServerProcess server = new ServerProcess(data)) {
            client = MigmaClient.of(server.address(), server.told());
            job = (String) MigmaClient.data(client.post("/v1/contacts/bulk", bulk(client.workspace())))
                    .get("jobId");
            settled = progressBeyond(0, client, job);
            server.kill();
        }
        assertThat(settled).as("the kill came in the middle").isLessThan(ROWS);
        try (ServerProcess server = new ServerProcess(data)) {
            client = client.at(server.address());
            assertThat(processed(status(client, job)))
                    .as("progress never falls")
                    .isGreaterThanOrEqualTo(settled);
            progressBeyond(ROWS - 1, client, job);

            Map<String, Object> status = status(client, job);

            assertThat(status).containsEntry("status", "completed").containsEntry("totalContacts", (long) ROWS);
            assertThat(result(status))
                    .containsEntry("success", (long) (ROWS - BAD - (DUPLICATES - DUPLICATES / 100)))
                    .containsEntry("updated", (long) (DUPLICATES - DUPLICATES / 100))
                    .containsEntry("failed", (long) BAD);
        }
        assertThat(Call.of("export", "--format", "ndjson", "--data", data).out().lines())
                .hasSize(ROWS - BAD - (DUPLICATES - DUPLICATES / 100));
    }

    @Test
    void aNamedRequestGetsItsFirstAnswerAlsoFromTheNextServer() throws IOException {
        HttpResponse<String> first;
        MigmaClient client;
        try (ServerProcess server = new ServerProcess(data)) {
            client = MigmaClient.of(server.address(), server.told());
            first = create(client);
            server.kill();
        }
        try (ServerProcess server = new ServerProcess(data)) {
            HttpResponse<String> again = create(client.at(server.address()));

            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        }
    }

    private static HttpResponse<String> create(MigmaClient client) {
        String body = "{\"projectId\":\"" + client.workspace() + "\",\"email\":\"ada@example.com\"}";
        return client.send(client.request("/v1/contacts")
                .header("Idempotency-Key", "ada-1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String bulk(String workspace) {
        String rows = IntStream.range(0, ROWS).mapToObj(KilledServerTest::row).collect(Collectors.joining(","));
        return "{\"projectId\":\"" + workspace + "\",\"subscribers\":[" + rows + "]}";
    }

    private static String row(int index) {
        int person = index < ROWS - DUPLICATES ? index : index - (ROWS - DUPLICATES);
        return index % 100 == 0
                ? "{\"email\":\"nobody" + index + "\"}"
                : "{\"email\":\"p" + person + "@example.com\",\"customFields\":{\"row\":" + index + "}}";
    }

    /** Asks until more rows than these are settled; answers how many. */
    private static long progressBeyond(long rows, MigmaClient client, String job) {
        long settled = processed(status(client, job));
        while (settled <= rows) {
            long next = processed(status(client, job));
            assertThat(next).as("progress never falls").isGreaterThanOrEqualTo(settled);
            settled = next;
        }
        return settled;
    }

    private static Map<String, Object> status(MigmaClient client, String job) {
        return MigmaClient.data(client.get("/v1/contacts/bulk/" + job));
    }

    private static long processed(Map<String, Object> status) {
        return (long) List.of(status.get("processed")).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> result(Map<String, Object> status) {
        return (Map<String, Object>) List.of(status.get("result")).get(0);
    }
}
