package dev.muster.adapters.http.dialect.formbricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All routes of version 2 draw on one allowance; those of version 1, health and refusals do not. */
class FormbricksRateTest {

    private static final String KEYS = "/api/v2/management/contact-attribute-keys";
    private static final String CONTACTS = "/api/v2/management/contacts";
    private static final String W = MountedDoors.WORKSPACE.value();

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void everyRouteOfVersion2IsCountedAndNoneTwice() {
        HttpResponse<String> key = sent(
                "POST", KEYS, "{\"workspaceId\":\"" + W + "\",\"key\":\"plan\",\"name\":null,\"description\":null}");
        String id = Golden.json(key.body()).at("/data/id").textValue();

        assertCounted(key, 201, 99);
        assertCounted(sent("GET", KEYS, ""), 200, 98);
        assertCounted(sent("GET", KEYS + "/" + id, ""), 200, 97);
        assertCounted(sent("PUT", KEYS + "/" + id, "{\"name\":null,\"description\":null}"), 200, 96);
        assertCounted(sent("DELETE", KEYS + "/" + id, ""), 200, 95);
        assertCounted(sent("POST", CONTACTS, contact("a@b.co")), 201, 94);
        assertCounted(sent("POST", CONTACTS, contact("a@b.co")), 409, 93);
        assertCounted(sent("PUT", CONTACTS + "/bulk", "{\"workspaceId\":\"" + W + "\",\"contacts\":[]}"), 200, 92);
        assertCounted(sent("GET", "/api/v2/me", ""), 200, 91);
    }

    @Test
    void beyondIt429IsTheAnswerEverywhereUntilTheNextMinute() {
        for (int i = 0; i < 100; i++) {
            assertThat(sent("GET", "/api/v2/me", "").statusCode()).isEqualTo(200);
        }
        String id = keyId();

        List<HttpResponse<String>> refused = List.of(
                sent("GET", "/api/v2/me", ""),
                sent("GET", KEYS, ""),
                sent("GET", KEYS + "/" + id, ""),
                sent("PUT", KEYS + "/" + id, "{\"name\":null,\"description\":null}"),
                sent("DELETE", KEYS + "/" + id, ""),
                sent("POST", KEYS, "{\"workspaceId\":\"" + W + "\",\"key\":\"a\",\"name\":null,\"description\":null}"),
                sent("POST", CONTACTS, contact("a@b.co")),
                sent("PUT", CONTACTS + "/bulk", "{\"workspaceId\":\"" + W + "\",\"contacts\":[]}"));

        assertThat(refused).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.body()).isEqualTo("{\"error\":{\"code\":429,\"message\":\"Too Many Requests\"}}");
            assertThat(response.headers().firstValue("Retry-After")).contains("53");
            assertThat(response.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        });
        assertThat(doors.contacts()).isEmpty();
        assertThat(sent("POST", KEYS, "{").statusCode()).isEqualTo(400);
        assertThat(sent("GET", KEYS + "?limit=0", "").statusCode()).isEqualTo(422);
        assertThat(sent("GET", "/api/v2/health", "").statusCode()).isEqualTo(200);
        assertThat(sent("GET", "/api/v1/management/contacts", "").statusCode()).isEqualTo(200);
        doors.clock.advance(Duration.ofSeconds(53));
        assertThat(sent("POST", CONTACTS, contact("a@b.co")).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsRefusedForWhatItIsDoesNotCount() {
        sent("GET", KEYS + "?limit=0", "");
        sent("GET", KEYS + "/nope", "");
        sent("DELETE", KEYS + "/nope", "");
        sent("PUT", KEYS + "/" + keyId(), "{}");
        sent("POST", KEYS, "{}");
        sent("POST", KEYS, "x".repeat(2_097_153));
        sent("POST", CONTACTS, "{\"workspaceId\":\"" + W + "\",\"attributes\":{}}");
        sent("GET", CONTACTS, "");
        sent("GET", "/api/v2/health", "");
        sent("GET", "/api/v1/management/contacts", "");
        sent("GET", "/api/v1/management/contact-attributes", "");
        sent("DELETE", "/api/v1/management/contacts/x", "");

        assertCounted(sent("GET", "/api/v2/me", ""), 200, 99);
    }

    @Test
    void anotherKeyHasAnAllowanceOfItsOwn() {
        String other = doors.key(Map.of(MountedDoors.WORKSPACE, Permission.READ), new RateLimit.DoorDefault());
        assertCounted(sent("GET", "/api/v2/me", ""), 200, 99);

        HttpResponse<String> response = doors.send(
                doors.request("/api/v2/me").header("x-api-key", other).GET());

        assertCounted(response, 200, 99);
    }

    @Test
    void aLimitOfTheKeysOwnHoldsInVersion1Too() {
        String key = doors.key(
                Map.of(MountedDoors.WORKSPACE, Permission.READ), new RateLimit.Window(1, Duration.ofMinutes(1)));
        HttpRequest.Builder list = doors.request("/api/v1/management/contacts")
                .header("x-api-key", key)
                .GET();

        assertThat(doors.send(list).statusCode()).isEqualTo(200);
        assertThat(doors.send(list).statusCode()).isEqualTo(429);
    }

    private static void assertCounted(HttpResponse<String> response, int status, int remaining) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("X-RateLimit-Limit")).contains("100");
        assertThat(response.headers().firstValue("X-RateLimit-Remaining")).contains(Integer.toString(remaining));
        assertThat(response.headers().firstValue("X-RateLimit-Reset")).contains("1777629660");
    }

    private String keyId() {
        HttpResponse<String> keys =
                doors.send(doors.request(KEYS).header("x-api-key", doors.reader).GET());
        return Golden.json(keys.body()).at("/data/2/id").textValue();
    }

    private static String contact(String email) {
        return "{\"workspaceId\":\"" + W + "\",\"attributes\":{\"email\":\"" + email + "\"}}";
    }

    private HttpResponse<String> sent(String method, String path, String body) {
        return doors.send(doors.request(path)
                .header("x-api-key", doors.limited)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}
