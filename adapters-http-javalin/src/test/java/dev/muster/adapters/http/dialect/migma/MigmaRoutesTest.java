package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at every route of the Migma door, and in which order. */
class MigmaRoutesTest {

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    static List<MigmaRoute> all() {
        return MigmaRoute.all();
    }

    static List<MigmaRoute> withBody() {
        return MigmaRoute.withBody();
    }

    static List<MigmaRoute> ofProjects() {
        return MigmaRoute.ofProjects();
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksForAKeyFirst(MigmaRoute route) {
        HttpResponse<String> refused = route.send(doors, "unknown", "{");

        assertRefused(refused, 401, "Invalid or missing API key");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(doors.send(doors.request("/v1" + route.path())
                                .method(route.method(), HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksForThePermissionNext(MigmaRoute route) {
        assertRefused(
                route.send(doors, doors.organisational, "{"), 403, "API key lacks audience:" + route.permission());
        if (route.writes()) {
            assertRefused(route.send(doors, doors.reader, "{"), 403, "API key lacks audience:write");
        } else {
            assertThat(route.send(doors, doors.reader).statusCode()).isIn(200, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void countsWithAllOthersBeforeItReadsAnything(MigmaRoute route) {
        for (MigmaRoute other : all()) {
            String key = doors.key(
                    Map.of(MountedDoors.WORKSPACE, Permission.WRITE), new RateLimit.Window(1, Duration.ofMinutes(1)));
            assertThat(other.send(doors, key).statusCode()).isNotEqualTo(429);

            HttpResponse<String> refused = route.send(doors, key, "{");

            assertRefused(refused, 429, "Rate limit exceeded");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void asksForJsonThenForItsFieldsThenForTheProject(MigmaRoute route) {
        assertRefused(
                doors.send(route.request(doors, HttpRequest.BodyPublishers.ofString("{"))
                        .setHeader("Content-Type", "text/plain")),
                415,
                "The body must be JSON. Send the header Content-Type: application/json with it.");
        assertRefused(route.about("nope").send(doors, doors.writer, "{"), 400, "The request body is not valid JSON.");
        assertRefused(route.send(doors, doors.writer, ""), 400, "The request body is empty. Send a JSON object.");
        assertThat(Golden.json(route.send(doors, doors.writer, "{\"projectId\":\"\"}")
                                .body())
                        .get("error")
                        .textValue())
                .contains("projectId is required");
    }

    @ParameterizedTest
    @MethodSource("ofProjects")
    void doesNotTellWhichProjectsThereAre(MigmaRoute route) {
        for (String project : List.of("nope", MountedDoors.FOREIGN.value())) {
            assertRefused(route.about(project).send(doors, doors.writer), 404, "Project not found");
        }
        assertRefused(route.about(MountedDoors.SECOND.value()).send(doors, doors.limited), 404, "Project not found");
        if (route.writes()) {
            assertRefused(route.send(doors, doors.elsewhere), 403, "API key lacks audience:write");
        }
    }

    @ParameterizedTest
    @MethodSource("ofProjects")
    void looksAtTheNameOfARequestOnceTheProjectIsKnown(MigmaRoute route) {
        HttpResponse<String> response = doors.send(route.about("nope")
                .request(
                        doors,
                        HttpRequest.BodyPublishers.ofString(route.about("nope").body()))
                .header("Idempotency-Key", "k".repeat(101)));
        assertRefused(response, 404, "Project not found");
        if (route.writes()) {
            assertRefused(
                    doors.send(route.request(doors, HttpRequest.BodyPublishers.ofString(route.body()))
                            .header("Idempotency-Key", "k".repeat(101))),
                    400,
                    "Idempotency-Key must not be longer than 100 characters");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesBodiesThatAreTooLongAndReadsThemToTheirEnd(MigmaRoute route) {
        byte[] body = " ".repeat(33 << 20).getBytes(StandardCharsets.US_ASCII);
        for (var publisher : List.of(
                HttpRequest.BodyPublishers.ofByteArray(body),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> refused = doors.send(route.request(doors, publisher));

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(Golden.json(refused.body()).get("error").textValue())
                    .startsWith("The request body must not exceed ");
            assertThat(refused.headers().firstValue("Connection")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, '', 'GET, HEAD, POST'",
        "DELETE, '', 'GET, HEAD, POST'",
        "POST, /000000000000000000000001, 'DELETE, GET, HEAD, PATCH'",
        "PUT, /000000000000000000000001, 'DELETE, GET, HEAD, PATCH'",
        "GET, /bulk, POST",
        "PATCH, /bulk, POST",
        "DELETE, /bulk, POST",
        "HEAD, /bulk, POST",
        "GET, /bulk-delete, POST",
        "DELETE, /bulk-delete, POST",
        "GET, /status, POST",
        "PATCH, /status, POST",
        "GET, /imports, POST",
        "DELETE, /imports/, POST",
        "POST, /bulk/000000000000000000000001, 'GET, HEAD'",
        "DELETE, /imports/000000000000000000000001, 'GET, HEAD'",
    })
    void namesTheMethodsOfAPath(String method, String path, String allowed) {
        for (String base : List.of("/v1/contacts", "/api/v1/subscribers")) {
            HttpResponse<String> refused = MigmaCalls.at(doors).call(method, base + path, "");

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains(allowed);
            if (!method.equals("HEAD")) {
                assertRefused(refused, 405, "The method is not allowed here. Use " + allowed + ".");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tags",
                "/tags/000000000000000000000001",
                "/segments",
                "/audiences",
                "/topics",
                "/topics/000000000000000000000001/subscribe",
                "/campaigns",
                "/contacts/exports",
                "/contacts/exports/000000000000000000000001",
                "/contacts/000000000000000000000001/change-status",
                "/contacts/bulk-import",
                "/contactsbulk",
                "/contact"
            })
    void knowsNothingButContacts(String path) {
        for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
            HttpResponse<String> refused = MigmaCalls.at(doors).call(method, "/v1" + path, "");
            if (!path.equals("/contacts/bulk-import")) {
                assertRefused(refused, 404, "There is no such endpoint.");
            } else {
                assertThat(refused.statusCode()).isBetween(400, 405);
            }
        }
    }

    @Test
    void answersHeadLikeGetButWithoutTheBody() {
        MigmaCalls calls = MigmaCalls.at(doors);

        assertThat(calls.call("HEAD", "/v1/contacts?" + MigmaCalls.PROJECT, "").statusCode())
                .isEqualTo(200);
        assertThat(calls.call("HEAD", "/v1/contacts?" + MigmaCalls.PROJECT, "").body())
                .isEmpty();
        assertThat(calls.call("HEAD", "/v1/contacts/x?" + MigmaCalls.PROJECT, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new MigmaCalls(doors, "unknown")
                        .call("HEAD", "/v1/contacts", "")
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.body()).isEqualTo("{\"success\":false,\"error\":\"" + error + "\"}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }
}
