package dev.muster.standalone.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.JsonTree;
import dev.muster.standalone.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {

    private static final Pattern CURL = Pattern.compile(
            "curl -X (\\w+) '([^']+)' \\\\\n  -H '([^']+): ([^']+)' -H 'Content-Type: application/json' \\\\\n  -d '([^']+)'");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void printsRequestsThatWorkAsTheyAreOnItsFirstRun() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            List<MatchResult> curls = CURL.matcher(server.told()).results().toList();

            assertThat(curls).hasSize(2);
            for (MatchResult curl : curls) {
                HttpResponse<String> answer =
                        send(URI.create(curl.group(2)), curl.group(1), curl.group(3), curl.group(4), curl.group(5));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        }
        assertThat(exportedEmails())
                .containsExactlyInAnyOrder(
                        "john@example.com", "jane@example.com", "john.doe@example.com", "jane.smith@example.com");
    }

    @Test
    void takesBothVendorsPublishedExamplesWithTheSameKey() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            String key = find(server.told(), "(?m)^  access key +(\\S+)");
            String workspace = find(server.told(), "(?m)^  workspace +(\\S+)");
            HttpResponse<String> migma =
                    send(server.address("/v1/contacts/bulk"), "POST", "Authorization", "Bearer " + key, """
                    {"subscribers": [{"email": "john@example.com", "firstName": "John"},
                      {"email": "jane@example.com", "firstName": "Jane"}], "projectId": "%s"}""".formatted(
                                    workspace));
            HttpResponse<String> formbricks =
                    send(server.address("/api/v2/management/contacts/bulk"), "PUT", "x-api-key", key, """
                    {"environmentId": "%s", "contacts": [
                      {"attributes": [
                        {"attributeKey": {"key": "email", "name": "Email Address"}, "value": "john.doe@example.com"},
                        {"attributeKey": {"key": "firstName", "name": "First Name"}, "value": "John"},
                        {"attributeKey": {"key": "lastName", "name": "Last Name"}, "value": "Doe"}]},
                      {"attributes": [
                        {"attributeKey": {"key": "email", "name": "Email Address"}, "value": "jane.smith@example.com"},
                        {"attributeKey": {"key": "firstName", "name": "First Name"}, "value": "Jane"},
                        {"attributeKey": {"key": "lastName", "name": "Last Name"}, "value": "Smith"}]}]}""".formatted(
                                    workspace));

            assertThat(migma.statusCode()).as(migma.body()).isEqualTo(200);
            assertThat(formbricks.statusCode()).as(formbricks.body()).isEqualTo(200);
            assertThat(exportedEmails())
                    .containsExactlyInAnyOrder(
                            "john@example.com", "jane@example.com", "john.doe@example.com", "jane.smith@example.com");
        }
    }

    @Test
    void showsTheFirstKeyOnlyOnce() throws Exception {
        try (RunningServer first = new RunningServer(data)) {
            assertThat(first.told()).contains("fbk_");
        }
        try (RunningServer second = new RunningServer(data)) {
            assertThat(second.told()).doesNotContain("fbk_");
        }
        assertThat(Call.of("key", "list", "--data", data, "--json").jsonList()).hasSize(1);
    }

    @Test
    void leavesTheOtherCommandsFreeToWorkOnTheSameFile() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            String workspace = find(server.told(), "(?m)^  workspace +(\\S+)");
            Path file = Files.writeString(folder.resolve("people.csv"), "email\nada@example.com\n");

            Call imported = Call.of("import", file, "--data", data, "--json");
            Map<String, Object> key = Call.of(
                            "key", "create", "--workspace", workspace + ":write", "--data", data, "--json")
                    .json();
            int fresh = upload(server, workspace, (String) key.get("key")).statusCode();
            Call.of("key", "revoke", key.get("id"), "--data", data);
            int revoked = upload(server, workspace, (String) key.get("key")).statusCode();

            assertThat(imported.exitCode()).isZero();
            assertThat(fresh).isEqualTo(200);
            assertThat(revoked).isEqualTo(401);
            assertThat(exportedEmails()).containsExactlyInAnyOrder("ada@example.com", "zoe@example.com");
        }
    }

    @Test
    void answersARequestThatIsRunningWhenItIsAskedToStop() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            String key = find(server.told(), "(?m)^  access key +(\\S+)");
            String body = body(find(server.told(), "(?m)^  workspace +(\\S+)"));
            URI address = server.address("/");
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                OutputStream out = socket.getOutputStream();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                out.write(("POST /v1/contacts/bulk HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + "\r\nExpect: 100-continue\r\n\r\n")
                        .getBytes(US_ASCII));
                assertThat(in.readLine()).contains("100");
                assertThat(in.readLine()).isEmpty();

                server.askToStop();
                out.write(body.getBytes(US_ASCII));

                assertThat(in.readLine()).contains("200");
            }
            assertThat(server.exitCode()).isZero();
        }
        assertThat(exportedEmails()).containsExactly("zoe@example.com");
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            Call call = Call.of("serve", "--port", server.address("/").getPort(), "--data", folder.resolve("other.db"));

            assertThat(call.exitCode()).isEqualTo(6);
            assertThat(call.err()).contains("--port").doesNotContain("\tat ");
            assertThat(call.out()).isEmpty();
        }
    }

    @Test
    void answersJsonWhereThereIsNothing() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            for (String path : List.of("/", "/nothing", "/v1/nothing", "/api/v2/nothing")) {
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(server.address(path)).build(), BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(JsonTree.object(answer.body())).isNotEmpty();
            }
        }
    }

    @Test
    void showsAPersonWithABrowserTheDocumentation() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.address("/"))
                            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains("/docs");
        }
    }

    @Test
    void warnsOnceIfOtherMachinesCanReachIt() throws Exception {
        try (RunningServer open = new RunningServer(data, "--host", "0.0.0.0")) {
            assertThat(open.errors()).containsOnlyOnce("TLS");
        }
        try (RunningServer local = new RunningServer(data)) {
            assertThat(local.errors()).isEmpty();
        }
    }

    @Test
    void saysThatItIsWell() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.address("/health")).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    private HttpResponse<String> upload(RunningServer server, String workspace, String key) throws Exception {
        return send(server.address("/v1/contacts/bulk"), "POST", "Authorization", "Bearer " + key, body(workspace));
    }

    private HttpResponse<String> send(URI address, String method, String header, String value, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.ofString(body))
                .header(header, value)
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private List<Object> exportedEmails() {
        return Call.of("export", "--data", data, "--format", "ndjson")
                .out()
                .lines()
                .map(line -> JsonTree.object(line).get("email"))
                .toList();
    }

    private static String body(String workspace) {
        return "{\"projectId\":\"" + workspace + "\",\"subscribers\":[{\"email\":\"zoe@example.com\"}]}";
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
