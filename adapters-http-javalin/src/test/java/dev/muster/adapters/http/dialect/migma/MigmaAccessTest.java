package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigmaAccessTest {

    private static final String IMPORT =
            "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[{\"email\":\"a@b.co\"}]}";
    private static final String UNAUTHORIZED = "{\"success\":false,\"error\":\"Invalid or missing API key\"}";
    private static final String FORBIDDEN = "{\"success\":false,\"error\":\"API key lacks audience:write\"}";

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
    void refusesAMissingOrUnknownKey() {
        HttpResponse<String> missing =
                doors.send(doors.request(MountedDoors.MIGMA).POST(HttpRequest.BodyPublishers.ofString("{")));

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.body()).isEqualTo(UNAUTHORIZED);
        assertThat(missing.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(missing.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(doors.bulkImport("unknown", IMPORT).body()).isEqualTo(UNAUTHORIZED);
        assertThat(sent("Authorization", doors.writer).body()).isEqualTo(UNAUTHORIZED);
        assertThat(sent("Authorization", "Basic " + doors.writer).body()).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void takesTheKeyInThreeForms() {
        assertThat(sent("Authorization", "bEARER " + doors.writer).statusCode()).isEqualTo(200);
        assertThat(sent("Authorization", "ApiKey " + doors.writer).statusCode()).isEqualTo(200);
        assertThat(sent("X-API-Key", doors.writer).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAKeyThatMayWriteNowhereBeforeItReadsTheBody() {
        assertThat(doors.bulkImport(doors.reader, "{").statusCode()).isEqualTo(403);
        assertThat(doors.bulkImport(doors.reader, "{").body()).isEqualTo(FORBIDDEN);
        assertThat(doors.bulkImport(doors.organisational, "{").body()).isEqualTo(FORBIDDEN);
    }

    @Test
    void refusesAProjectThatTheKeyMayOnlyRead() {
        HttpResponse<String> refused = doors.bulkImport(doors.elsewhere, IMPORT);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo(FORBIDDEN);
        assertThat(doors.bulkImport(doors.elsewhere, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void doesNotTellWhetherAProjectExistsThatTheKeyDoesNotKnow() {
        HttpResponse<String> refused = doors.bulkImport(doors.limited, IMPORT.replace("1\",", "2\","));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).isEqualTo("{\"success\":false,\"error\":\"Project not found\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON; charset=utf-8",
                "application/merge-patch+json",
                "application/json;"
            })
    void takesEveryKindOfJson(String type) {
        assertThat(typed(type).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "text/xml",
                "text/plain",
                "application/x-www-form-urlencoded",
                "nonsense"
            })
    void refusesOtherTypesWithAHint(String type) {
        assertThat(typed(type).statusCode()).isEqualTo(415);
        assertThat(typed(type).body())
                .isEqualTo("{\"success\":false,\"error\":\"The body must be JSON. Send the header Content-Type:"
                        + " application/json with it.\"}");
    }

    @Test
    void refusesCompressedBodies() {
        HttpResponse<String> refused = doors.send(doors.request(MountedDoors.MIGMA)
                .header("X-API-Key", doors.writer)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString(IMPORT)));

        assertThat(refused.statusCode()).isEqualTo(415);
    }

    private static HttpResponse<String> sent(String header, String value) {
        return doors.send(doors.request(MountedDoors.MIGMA)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(IMPORT)));
    }

    private static HttpResponse<String> typed(String type) {
        return doors.send(doors.request(MountedDoors.MIGMA)
                .header("X-API-Key", doors.writer)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(IMPORT)));
    }
}
