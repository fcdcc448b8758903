package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final String UPLOAD = "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":[]}";
    private static final String IMPORT =
            "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[{\"email\":\"a@b.co\"}]}";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void admits100UploadsAMinuteByDefault() {
        for (int i = 1; i <= 100; i++) {
            var admitted = doors.upload(doors.limited, UPLOAD);
            assertThat(admitted.statusCode()).isEqualTo(200);
            assertThat(admitted.headers().firstValue("X-RateLimit-Remaining")).contains(Integer.toString(100 - i));
        }

        HttpResponse<String> refused = doors.upload(doors.limited, UPLOAD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"error\":{\"code\":429,\"message\":\"Too Many Requests\"}}");
        assertThat(refused.headers().firstValue("Retry-After")).contains("53");
        assertThat(refused.headers().firstValue("X-RateLimit-Limit")).contains("100");
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset"))
                .contains(Long.toString(Instant.parse("2026-05-01T10:01:00Z").getEpochSecond()));
        doors.clock.advance(Duration.ofSeconds(52));
        assertThat(doors.upload(doors.limited, UPLOAD).headers().firstValue("Retry-After"))
                .contains("1");
        doors.clock.advance(Duration.ofSeconds(1));
        assertThat(doors.upload(doors.limited, UPLOAD).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotCountUploadsThatAreRefusedForWhatTheyAre() {
        String key = key(1);
        doors.upload(key, "{");
        doors.upload(key, UPLOAD.replace("[]", "5"));
        doors.upload(key, "{\"workspaceId\":\"nope\"}");
        doors.upload(key, "x".repeat(2_097_153));

        assertThat(doors.upload(key, UPLOAD).statusCode()).isEqualTo(200);
        assertThat(doors.upload(key, UPLOAD).statusCode()).isEqualTo(429);
        assertThat(doors.upload(key, UPLOAD.replace("[]", "5")).statusCode()).isEqualTo(422);
    }

    @Test
    void countsImportsBeforeTheirJsonIsRead() {
        String key = key(1);
        assertThat(doors.bulkImport(key, "{").statusCode()).isEqualTo(400);

        HttpResponse<String> refused = doors.bulkImport(key, IMPORT);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"success\":false,\"error\":\"Rate limit exceeded\"}");
        assertThat(refused.headers().firstValue("Retry-After")).contains("53");
    }

    @Test
    void hasNoDefaultLimitForImports() {
        for (int i = 0; i < 150; i++) {
            assertThat(doors.bulkImport(doors.limited, IMPORT).statusCode()).isEqualTo(200);
        }
        assertThat(doors.bulkImport(doors.limited, IMPORT).headers().firstValue("X-RateLimit-Limit"))
                .isEmpty();
    }

    @Test
    void countsEachKeyByItselfAndItsRequestsToBothDoorsTogether() {
        String key = key(2);

        assertThat(doors.upload(key, UPLOAD).statusCode()).isEqualTo(200);
        assertThat(doors.bulkImport(key, IMPORT).statusCode()).isEqualTo(200);
        assertThat(doors.upload(key(1), UPLOAD).statusCode()).isEqualTo(200);
        assertThat(doors.upload(key, UPLOAD).statusCode()).isEqualTo(429);
        assertThat(doors.bulkImport(key, IMPORT).statusCode()).isEqualTo(429);
    }

    private String key(int requests) {
        return doors.key(
                Map.of(MountedDoors.WORKSPACE, Permission.WRITE),
                new RateLimit.Window(requests, Duration.ofMinutes(1)));
    }
}
