package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client asks for, it is answered in the envelope of the door it asked at. */
class EnvelopeTest {

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void tellsThatTheServerAnswers() {
        HttpResponse<String> health = send("GET", "/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(health.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void tellsWhatTheFormbricksDoorDependsOn() {
        HttpResponse<String> health = send("GET", "/api/v2/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"data\":{\"main_database\":true,\"cache_database\":true}}");
        assertThat(health.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v2", "/api/v2/", "/api/v2/nothing", "/api/v2/management/contacts/bulk/more", "/api/v2/%41"
            })
    void unknownPathsOfTheFormbricksDoor(String path) {
        HttpResponse<String> response = send("GET", path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .isEqualTo("{\"error\":{\"code\":404,\"message\":\"Not Found\",\"details\":[{\"field\":\"request\","
                        + "\"issue\":\"There is no such endpoint.\"}]}}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/contacts/bulk/x/y", "/api/v1/nothing", "/v1/CONTACTS/bulk"})
    void unknownPathsOfTheMigmaDoor(String path) {
        HttpResponse<String> response = send("GET", path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"success\":false,\"error\":\"There is no such endpoint.\"}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "DELETE", "PROPFIND"})
    void otherMethodsOnAnUpload(String method) {
        for (String path : new String[] {MountedDoors.FORMBRICKS, MountedDoors.FORMBRICKS + "/"}) {
            HttpResponse<String> response = send(method, path);

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValue("Allow")).contains("OPTIONS, PUT");
        }
    }

    @Test
    void optionsOnAnUpload() {
        HttpResponse<String> response = send("OPTIONS", MountedDoors.FORMBRICKS);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Allow")).contains("OPTIONS, PUT");
        assertThat(response.headers().firstValue("Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"})
    void otherMethodsOnAnImport(String method) {
        for (String path : new String[] {"/v1/contacts/bulk", "/api/v1/subscribers/bulk"}) {
            HttpResponse<String> response = send(method, path);

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.body())
                    .isEqualTo("{\"success\":false,\"error\":\"The method is not allowed here. Use POST.\"}");
            assertThat(response.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void headHasNoBody() {
        assertThat(send("HEAD", "/api/v2/health").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", MountedDoors.MIGMA).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v2/x HTTP/1.1~bad header           | 400
            PUT /api/v2/x HTTP/1.1~Content-Length: abc  | 400
            PUT /api/v2/x HTTP/1.1~Expect: nonsense     | 417
            """)
    void badHttpAtTheFormbricksDoor(String head, int status) {
        RawAnswer answer = RawAnswer.to(doors.port(), head.replace("~", "\r\nHost: x\r\n") + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(Golden.json(answer.body()).at("/error/code").intValue()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /v1/x HTTP/1.1~bad header            | 400
            POST /v1/x HTTP/1.1~Content-Length: -1   | 400
            GET /v1/%zz HTTP/1.1~A: b                | 400
            GET /v1/x HTTP/9.9~A: b                  | 505
            GARBAGE~A: b                             | 400
            """)
    void badHttpElsewhere(String head, int status) {
        RawAnswer answer = RawAnswer.to(doors.port(), head.replace("~", "\r\nHost: x\r\n") + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(Golden.json(answer.body()).get("success").booleanValue()).isFalse();
        assertThat(Golden.json(answer.body()).get("error").isTextual()).isTrue();
    }

    @Test
    void headersAndAddressesThatAreTooLong() {
        String tooLong = "x".repeat(20_000);

        RawAnswer header = RawAnswer.to(doors.port(), "GET /v1/x HTTP/1.1\r\nHost: x\r\nA: " + tooLong + "\r\n\r\n");
        RawAnswer address = RawAnswer.to(doors.port(), "GET /v1/" + tooLong + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(header.status()).isEqualTo(431);
        assertThat(Golden.json(header.body()).get("error").isTextual()).isTrue();
        assertThat(address.status()).isEqualTo(414);
        assertThat(Golden.json(address.body()).get("error").isTextual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n", "Content-Length: 10\r\n\r\n{}"})
    void bodiesThatBreakOff(String rest) {
        RawAnswer upload = RawAnswer.to(
                doors.port(),
                "PUT " + MountedDoors.FORMBRICKS + " HTTP/1.1\r\nHost: x\r\nx-api-key: " + doors.writer + "\r\n"
                        + rest);
        RawAnswer bulkImport = RawAnswer.to(
                doors.port(),
                "POST " + MountedDoors.MIGMA + " HTTP/1.1\r\nHost: x\r\nx-api-key: " + doors.writer + "\r\n" + rest);

        assertThat(upload.status()).isEqualTo(400);
        assertThat(Golden.json(upload.body()).at("/error/code").intValue()).isEqualTo(400);
        assertThat(bulkImport.status()).isEqualTo(400);
        assertThat(Golden.json(bulkImport.body()).get("error").isTextual()).isTrue();
    }

    private static HttpResponse<String> send(String method, String path) {
        return doors.send(doors.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
