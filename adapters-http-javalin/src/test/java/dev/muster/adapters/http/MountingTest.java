package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HttpResponseException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The doors beside a host's own routes. */
class MountingTest {

    private final MountedDoors doors = MountedDoors.on(host -> {
        host.routes.get("/", context -> context.result("home"));
        host.routes.get("/v1/things", context -> context.result("things"));
        host.routes.get("/v1/gone", context -> context.status(404).result("gone"));
        host.routes.post("/api/v2/broken", context -> {
            throw new IllegalStateException("the host's");
        });
        host.routes.get("/api/v2/teapot", context -> {
            throw new HttpResponseException(418, "teapot");
        });
        host.routes.exception(
                IllegalStateException.class,
                (exception, context) -> context.status(500).result("host: " + exception.getMessage()));
        host.routes.error(404, context -> context.result("the host knows no " + context.path()));
    });

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void leavesTheHostItsRoutes() {
        assertThat(get("/").body()).isEqualTo("home");
        assertThat(get("/v1/things").body()).isEqualTo("things");
        assertThat(get("/api/v2/teapot").statusCode()).isEqualTo(418);
    }

    @Test
    void leavesTheHostItsExceptions() {
        var response = doors.send(doors.request("/api/v2/broken").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(response.body()).isEqualTo("host: the host's");
    }

    @Test
    void leavesTheHostItsOwn404s() {
        assertThat(get("/nothing").body()).isEqualTo("the host knows no /nothing");
        assertThat(get("/v10").body()).isEqualTo("the host knows no /v10");
        assertThat(get("/api/v20/x").body()).isEqualTo("the host knows no /api/v20/x");
        assertThat(get("/v1/gone").statusCode()).isEqualTo(404);
        assertThat(get("/v1/gone").headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void answersUnknownPathsBelowItsMounts() {
        assertThat(get("/v1/nothing").body()).isEqualTo("{\"success\":false,\"error\":\"There is no such endpoint.\"}");
        assertThat(get("/v1").body()).isEqualTo("{\"success\":false,\"error\":\"There is no such endpoint.\"}");
    }

    private HttpResponse<String> get(String path) {
        return doors.send(doors.request(path).GET());
    }
}
