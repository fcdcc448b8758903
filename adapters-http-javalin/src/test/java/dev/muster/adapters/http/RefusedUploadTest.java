package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that is still sending when it is refused sees the refusal, not a reset. */
class RefusedUploadTest {

    private static final int FORTY_MEGABYTES = 40 << 20;

    /** Of a client without a key the server reads no more. */
    private static final int QUARTER_MEGABYTE = 1 << 18;

    private static final byte[] PIECE = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("PUT", MountedDoors.FORMBRICKS, "", "text/plain", 401),
                Arguments.of("PUT", MountedDoors.FORMBRICKS, doors.writer, "text/plain", 413),
                Arguments.of("POST", MountedDoors.FORMBRICKS, doors.writer, "text/plain", 405),
                Arguments.of("PUT", "/api/v2/nothing", doors.writer, "text/plain", 404),
                Arguments.of("POST", "/api/v2/management/contacts", doors.writer, "text/plain", 413),
                Arguments.of("POST", "/api/v2/management/contact-attribute-keys", "", "text/plain", 401),
                Arguments.of("PUT", "/api/v2/management/contact-attribute-keys/x", doors.writer, "text/plain", 413),
                Arguments.of("DELETE", "/api/v1/management/contacts/x", doors.writer, "text/plain", 404),
                Arguments.of("POST", MountedDoors.MIGMA, "", "application/json", 401),
                Arguments.of("POST", MountedDoors.MIGMA, doors.reader, "application/json", 403),
                Arguments.of("POST", MountedDoors.MIGMA, doors.writer, "application/json", 413),
                Arguments.of("POST", MountedDoors.MIGMA, doors.writer, "text/xml", 415),
                Arguments.of("PUT", MountedDoors.MIGMA, doors.writer, "application/json", 405),
                Arguments.of("POST", "/v1/nothing", doors.writer, "application/json", 404));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isSeenByAClientThatStatesTheLength(String method, String path, String key, String type, int status) {
        var body = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> body(key)), length(key));
        assertRefused(method, path, key, type, status, body);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isSeenByAClientThatSendsChunks(String method, String path, String key, String type, int status) {
        assertRefused(method, path, key, type, status, HttpRequest.BodyPublishers.ofInputStream(() -> body(key)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isSeenByAClientThatReadsOnlyAfterItHasWrittenAll(
            String method, String path, String key, String type, int status) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: x\r\nX-API-Key: " + key + "\r\nContent-Type: " + type
                + "\r\n";

        RawAnswer stated = RawAnswer.to(doors.port(), out -> {
            out.write(ascii(head + "Content-Length: " + length(key) + "\r\n\r\n"));
            body(key).transferTo(out);
        });
        RawAnswer chunked = RawAnswer.to(doors.port(), out -> {
            out.write(ascii(head + "Transfer-Encoding: chunked\r\n\r\n"));
            for (int i = 0; i < length(key) / PIECE.length; i++) {
                out.write(ascii("10000\r\n"));
                out.write(PIECE);
                out.write(ascii("\r\n"));
            }
            out.write(ascii("0\r\n\r\n"));
        });

        assertThat(stated.status()).isEqualTo(status);
        assertThat(chunked.status()).isEqualTo(status);
        assertThat(stated.body()).matches(RefusedUploadTest::isAnswerOfADoor);
        assertThat(chunked.body()).matches(RefusedUploadTest::isAnswerOfADoor);
    }

    @Test
    void closesTheConnectionRatherThanReadForEver() {
        RawAnswer answer = RawAnswer.to(
                doors.port(),
                "PUT " + MountedDoors.FORMBRICKS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    private static void assertRefused(
            String method, String path, String key, String type, int status, BodyPublisher body) {
        var response = doors.send(doors.request(path)
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .method(method, body));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Connection")).isEmpty();
        assertThat(response.body()).matches(RefusedUploadTest::isAnswerOfADoor);
    }

    /** JSON, but for methods that the Formbricks door does not offer. */
    private static boolean isAnswerOfADoor(String body) {
        return body.isEmpty() || Golden.json(body).isObject();
    }

    private static int length(String key) {
        return key.isEmpty() ? QUARTER_MEGABYTE : FORTY_MEGABYTES;
    }

    private static InputStream body(String key) {
        List<InputStream> pieces = Collections.nCopies(length(key) / PIECE.length, PIECE).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
