package dev.muster.adapters.http.dialect.formbricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormbricksAccessTest {

    private static final String UNAUTHORIZED = "{\"error\":{\"code\":401,\"message\":\"Unauthorized\"}}";
    private static final String FORBIDDEN = "{\"error\":{\"code\":403,\"message\":\"Forbidden\"}}";
    private static final String EMPTY_UPLOAD = "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":[]}";

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
    void refusesAMissingBlankOrUnknownKeyBeforeItLooksAtAnythingElse() {
        HttpResponse<String> none = doors.send(
                doors.request(MountedDoors.FORMBRICKS).PUT(HttpRequest.BodyPublishers.ofString("x".repeat(3_000_000))));

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo(UNAUTHORIZED);
        assertThat(none.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(doors.upload(" ", EMPTY_UPLOAD).body()).isEqualTo(UNAUTHORIZED);
        assertThat(doors.upload("fbk_unknown", EMPTY_UPLOAD).body()).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void refusesAKeyOfTheOrganisationOnly() {
        assertThat(doors.upload(doors.organisational, EMPTY_UPLOAD).body()).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void refusesARevokedKey() {
        String revoked = doors.key(Map.of(MountedDoors.WORKSPACE, Permission.WRITE), new RateLimit.Unlimited());
        doors.keys.revoke(doors.keys.authenticate(revoked).orElseThrow().id());

        assertThat(doors.upload(revoked, EMPTY_UPLOAD).body()).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void doesNotRevealWhyAWorkspaceIsForbidden() {
        assertThat(doors.upload(doors.reader, EMPTY_UPLOAD).body()).isEqualTo(FORBIDDEN);
        assertThat(doors.upload(doors.elsewhere, EMPTY_UPLOAD).body()).isEqualTo(FORBIDDEN);
        assertThat(doors.upload(doors.limited, EMPTY_UPLOAD.replace("1\",", "2\","))
                        .body())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void trimsTheKey() {
        assertThat(doors.upload("  " + doors.writer + "  ", EMPTY_UPLOAD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesAModernKeyAsABearerTokenUnlessTheOtherHeaderIsThere() {
        assertThat(authorized("Bearer " + doors.writer).statusCode()).isEqualTo(200);
        assertThat(authorized("bearer  " + doors.writer).statusCode()).isEqualTo(200);
        assertThat(authorized("Basic " + doors.writer).statusCode()).isEqualTo(401);
        assertThat(authorized("Bearer not-of-the-shape").statusCode()).isEqualTo(401);
        assertThat(authorized(doors.writer).statusCode()).isEqualTo(401);
        assertThat(doors.send(doors.request(MountedDoors.FORMBRICKS)
                                .header("x-api-key", "wrong")
                                .header("Authorization", "Bearer " + doors.writer)
                                .PUT(HttpRequest.BodyPublishers.ofString(EMPTY_UPLOAD)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void looksAtSizeBeforeJsonAndAtJsonBeforeTheWorkspace() {
        String tooLong = "x".repeat(2_097_153);

        assertThat(doors.upload(doors.reader, tooLong).statusCode()).isEqualTo(413);
        assertThat(doors.upload(doors.reader, "{").statusCode()).isEqualTo(400);
        assertThat(doors.upload(doors.reader, EMPTY_UPLOAD.replace("[]", "5")).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> authorized(String authorization) {
        return doors.send(doors.request(MountedDoors.FORMBRICKS)
                .header("Authorization", authorization)
                .PUT(HttpRequest.BodyPublishers.ofString(EMPTY_UPLOAD)));
    }
}
