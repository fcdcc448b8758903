package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.access.RateLimit;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final int MOST_BYTES = 500;

    private final MountedDoors doors = MountedDoors.with(DoorLimits.DEFAULT
            .with(new DoorLimits.Migma(MOST_BYTES, 2, 2, 1, new RateLimit.Unlimited()))
            .with(new DoorLimits.Formbricks(MOST_BYTES, 2, new RateLimit.Unlimited())));

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void countsTheBytesOfAnImportWhetherOrNotTheyAreStated() {
        String body = subscribers("{\"email\":\"a@b.co\"}");
        byte[] largest = (body + " ".repeat(MOST_BYTES - body.length())).getBytes(StandardCharsets.UTF_8);
        byte[] tooLarge = (body + " ".repeat(MOST_BYTES + 1 - body.length())).getBytes(StandardCharsets.UTF_8);

        assertThat(sent(HttpRequest.BodyPublishers.ofByteArray(largest)).statusCode())
                .isEqualTo(200);
        assertThat(sent(chunked(largest)).statusCode()).isEqualTo(200);
        assertThat(sent(HttpRequest.BodyPublishers.ofByteArray(tooLarge)).statusCode())
                .isEqualTo(413);
        assertThat(sent(chunked(tooLarge)).body())
                .isEqualTo("{\"success\":false,\"error\":\"The request body must not exceed 500 bytes."
                        + " Send fewer subscribers at a time.\"}");
    }

    @Test
    void listsNoMoreErrorsThanAllowed() {
        assertThat(doors.bulkImport(subscribers("{},{}")).body())
                .isEqualTo("{\"success\":true,\"data\":{\"success\":0,\"failed\":2,\"updated\":0,"
                        + "\"errors\":[\"Row 1: Email address is missing\"]}}");
    }

    @Test
    void namesTheLimitThatHolds() {
        assertThat(doors.bulkImport(subscribers("{},{},{}")).body()).contains("at most 2 subscribers");
        assertThat(doors.upload("{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":[1,2,3]}")
                        .body())
                .contains("Maximum 2 contacts allowed at a time.");
        assertThat(doors.upload(" ".repeat(MOST_BYTES + 1)).body()).contains("must not exceed 500 bytes");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] body = subscribers("{\"email\":\"a@b.co\",\"firstName\":\"??\"}").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xE4 : body[i];
        }

        assertThat(sent(HttpRequest.BodyPublishers.ofByteArray(body)).body())
                .isEqualTo("{\"success\":false,\"error\":\"The request body is not valid JSON.\"}");
        assertThat(doors.contacts()).isEmpty();
    }

    @Test
    void limitsArePositive() {
        RateLimit rate = new RateLimit.Unlimited();
        assertThatIllegalArgumentException().isThrownBy(() -> new DoorLimits.Formbricks(0, 1, rate));
        assertThatIllegalArgumentException().isThrownBy(() -> new DoorLimits.Migma(1, 1, 1, 0, rate));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoorLimits(DoorLimits.Formbricks.DEFAULT, DoorLimits.Migma.DEFAULT, 5, 0));
    }

    private HttpResponse<String> sent(BodyPublisher body) {
        return doors.send(doors.request(MountedDoors.MIGMA)
                .header("X-API-Key", doors.writer)
                .POST(body));
    }

    private static BodyPublisher chunked(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static String subscribers(String items) {
        return "{\"subscribers\":[" + items + "],\"projectId\":\"" + MountedDoors.WORKSPACE + "\"}";
    }
}
