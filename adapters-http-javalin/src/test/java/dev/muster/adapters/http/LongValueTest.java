package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A value that is longer than can be stored is refused at every door, with its field, the limit and the cure. */
class LongValueTest {

    private static final String TOO_LONG = "x".repeat((1 << 20) + 1);
    private static final String CURE = "Shorten it to 1048576 bytes (1 MiB) of UTF-8.";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void inAFormbricksUpload() {
        HttpResponse<String> answer = doors.upload("{\"workspaceId\":\"" + MountedDoors.WORKSPACE
                + "\",\"contacts\":[{\"attributes\":[" + attribute("email", "a@b.co") + ","
                + attribute("firstName", TOO_LONG) + "]}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("firstName").contains(CURE);
        assertThat(doors.contacts()).isEmpty();
    }

    @Test
    void inAFormbricksContact() {
        HttpResponse<String> answer = doors.send(doors.request("/api/v2/management/contacts")
                .header("x-api-key", doors.writer)
                .POST(HttpRequest.BodyPublishers.ofString("{\"workspaceId\":\"" + MountedDoors.WORKSPACE
                        + "\",\"attributes\":{\"email\":\"a@b.co\",\"userId\":\"" + TOO_LONG + "\"}}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("userId").contains(CURE);
        assertThat(doors.contacts()).isEmpty();
    }

    @Test
    void inAMigmaImport() {
        HttpResponse<String> answer = doors.bulkImport("{\"projectId\":\"" + MountedDoors.WORKSPACE
                + "\",\"subscribers\":[{\"email\":\"a@b.co\",\"firstName\":\"" + TOO_LONG + "\"},"
                + "{\"email\":\"b@b.co\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Row 1 (a@b.co): firstName is too long. " + CURE);
        assertThat(doors.contacts()).hasSize(1);
    }

    private static String attribute(String key, String value) {
        return "{\"attributeKey\":{\"key\":\"" + key + "\",\"name\":\"" + key + "\"},\"value\":\"" + value + "\"}";
    }
}
