package dev.muster.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.MigmaClient;
import dev.muster.standalone.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServerLimitsTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void moreRowsThanAreTakenAtOnceBecomeAJob() throws IOException {
        try (RunningServer server = new RunningServer(data, "--rows-at-once", "1")) {
            MigmaClient client = MigmaClient.of(server.address("/"), server.told());

            assertThat(MigmaClient.data(client.post("/v1/contacts/bulk", bulk(client, "a@example.com"))))
                    .containsKey("success");
            assertThat(MigmaClient.data(
                            client.post("/v1/contacts/bulk", bulk(client, "a@example.com", "b@example.com"))))
                    .containsKey("jobId");
        }
    }

    @Test
    void eachDoorHasItsOwnLimitOfRequests() throws IOException {
        try (RunningServer server =
                new RunningServer(data, "--formbricks-rate-limit", "1/86400s", "--migma-rate-limit", "2/86400s")) {
            MigmaClient client = MigmaClient.of(server.address("/"), server.told());
            List<Integer> formbricks = List.of(me(client), me(client));
            List<Integer> migma = List.of(list(client), list(client), list(client));

            assertThat(formbricks).containsExactly(200, 429);
            assertThat(migma).containsExactly(200, 200, 429);
        }
    }

    @Test
    void refusesALimitThatIsNone() {
        Call rows = Call.of("serve", "--rows-at-once", "0", "--data", data);
        Call rate = Call.of("serve", "--migma-rate-limit", "often", "--data", data);

        assertThat(rows.exitCode()).isEqualTo(2);
        assertThat(rows.err()).contains("--rows-at-once").contains("0");
        assertThat(rate.exitCode()).isEqualTo(2);
        assertThat(rate.err()).contains("often");
    }

    private static int me(MigmaClient client) {
        return client.send(HttpRequest.newBuilder(client.server().resolve("/api/v2/me"))
                        .header("x-api-key", client.key()))
                .statusCode();
    }

    private static int list(MigmaClient client) {
        return client.get("/v1/contacts?projectId=" + client.workspace()).statusCode();
    }

    private static String bulk(MigmaClient client, String... emails) {
        String rows = String.join("\"},{\"email\":\"", emails);
        return "{\"projectId\":\"" + client.workspace() + "\",\"subscribers\":[{\"email\":\"" + rows + "\"}]}";
    }
}
