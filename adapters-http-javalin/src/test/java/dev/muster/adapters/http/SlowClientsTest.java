package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.muster.adapters.http.dialect.formbricks.upload.FormbricksUploadTest;
import dev.muster.adapters.http.exchange.BodyPolicy;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send little and slowly keep nobody else from being served, on a server with few threads. */
@Timeout(120)
class SlowClientsTest {

    private static final int CLIENTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MountedDoors doors = MountedDoors.on(host -> host.jetty.threadPool = new QueuedThreadPool(16, 4));
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        doors.close();
    }

    @Test
    void withoutAKeyTheyAreAnsweredAtOnceAndHoldNoThread() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            connect(head("PUT", MountedDoors.FORMBRICKS, "none", 1_000_000) + " ".repeat(300));
        }

        assertOthersAreServed();
        for (Socket socket : sockets) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 401")
                    .contains("Connection: close")
                    .endsWith("}");
        }
    }

    @Test
    void withAKeyTheyHoldNoThreadAndAreServedWhenTheirBodyIsThere() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            String body = upload(i);
            connect(head("PUT", MountedDoors.FORMBRICKS, doors.writer, body.length()) + body.substring(0, 30));
        }

        assertOthersAreServed();
        for (int i = 0; i < CLIENTS; i++) {
            send(sockets.get(i), upload(i).substring(30));
            sockets.get(i).shutdownOutput();
            assertThat(answer(sockets.get(i))).startsWith("HTTP/1.1 200");
        }
        assertThat(doors.contacts()).hasSize(CLIENTS + 1);
    }

    @Test
    void atUnknownPathsTheyAreAnsweredAtOnce() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            connect(head("PUT", i % 2 == 0 ? "/v1/nothing" : "/v1/contacts/bulk", doors.writer, 1_000_000) + " ");
        }

        assertOthersAreServed();
        for (int i = 0; i < CLIENTS; i++) {
            assertThat(answer(sockets.get(i))).startsWith(i % 2 == 0 ? "HTTP/1.1 404" : "HTTP/1.1 405");
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItArrives() throws IOException {
        connect(head("PUT", MountedDoors.FORMBRICKS, doors.writer, (2 << 20) + 1));

        assertThat(answer(sockets.get(0))).startsWith("HTTP/1.1 413");
    }

    @Test
    void aKeyThatMayNotWriteIsRefusedBeforeItsBodyArrives() throws IOException {
        Socket migma = connect(head("POST", MountedDoors.MIGMA, doors.reader, 20_000) + "{");
        Socket formbricks = connect(head("PUT", MountedDoors.FORMBRICKS, doors.organisational, 20_000) + "{");

        assertThat(earlyStatus(migma)).isEqualTo("HTTP/1.1 403");
        assertThat(earlyStatus(formbricks)).isEqualTo("HTTP/1.1 401");
    }

    @Test
    void aMigmaKeyOverItsLimitIsRefusedBeforeItsBodyArrives() throws IOException {
        String key = doors.key(
                Map.of(MountedDoors.WORKSPACE, Permission.WRITE), new RateLimit.Window(1, Duration.ofMinutes(1)));
        doors.bulkImport(key, "{}");

        assertThat(earlyStatus(connect(head("POST", MountedDoors.MIGMA, key, 20_000) + "{")))
                .isEqualTo("HTTP/1.1 429");
    }

    @Test
    void aClientThatAsksBeforeItSendsIsRefusedInsteadOfBeingToldToGoOn() throws IOException {
        connect(head("PUT", MountedDoors.FORMBRICKS, "none", 20_000).replace("Host", "Expect: 100-continue\r\nHost"));

        assertThat(answer(sockets.get(0))).startsWith("HTTP/1.1 401");
    }

    @Test
    void aClientThatSendsAllOfARefusedBodySeesTheRefusal() {
        HttpResponse<String> refused = doors.upload(" ".repeat(20 << 20));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void withoutAKeyNextToNothingOfALongBodyIsRead() throws IOException {
        Socket socket = connect(head("PUT", MountedDoors.FORMBRICKS, "none", 1L << 40));

        assertThatIOException().isThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                send(socket, " ".repeat(1 << 20));
            }
        });
    }

    @Test
    void aLongBodyLiesInAFileThatHasNoName() throws IOException {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"email\":\"person" + i + "@example.com\"}")
                .collect(Collectors.joining(","));
        String body = "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[" + rows + "]}";
        Socket socket = connect(head("POST", MountedDoors.MIGMA, doors.writer, body.length()));
        send(socket, body.substring(0, body.length() - 1));
        assertOthersAreServed();

        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("muster-body"));
        }
        send(socket, "}");
        socket.shutdownOutput();
        assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("20000");
    }

    @Test
    void noMoreThanSoManyBodiesAreReceivedAtOnce() throws IOException {
        for (int i = 0; i < BodyPolicy.MOST_RECEIVED_AT_ONCE; i++) {
            connectAndAwaitConsent();
        }

        assertThat(answerToPart(head("PUT", MountedDoors.FORMBRICKS, doors.writer, 20_000)))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 5", "\"code\":503", "too many request bodies");
        assertThat(answerToPart(head("POST", MountedDoors.MIGMA, doors.writer, 20_000)))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 5", "\"success\":false", "too many request bodies");
        assertThat(answerToPart(head("PUT", MountedDoors.FORMBRICKS, "none", 20_000)))
                .startsWith("HTTP/1.1 401");
        assertThat(doors.send(doors.request("/health").timeout(PATIENCE).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherBodyIsReceivedAsSoonAsOneIsWholeOrBrokenOff() throws IOException {
        for (int i = 0; i < BodyPolicy.MOST_RECEIVED_AT_ONCE; i++) {
            connectAndAwaitConsent();
        }
        sockets.get(0).shutdownOutput();
        assertThat(answer(sockets.get(0))).startsWith("HTTP/1.1 400");
        send(sockets.get(1), "x".repeat(20_000));
        sockets.get(1).shutdownOutput();
        assertThat(answer(sockets.get(1))).startsWith("HTTP/1.1 400");

        connectAndAwaitConsent();
        connectAndAwaitConsent();
        assertThat(answerToPart(head("PUT", MountedDoors.FORMBRICKS, doors.writer, 20_000)))
                .startsWith("HTTP/1.1 503");
    }

    @Test
    void aBodyThatIsTooSlowIsGivenUp() throws IOException {
        Socket socket = connectAndAwaitConsent();
        doors.clock.advance(Duration.ofSeconds(31));
        send(socket, "{");

        assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("\"code\":408");
    }

    private void assertOthersAreServed() {
        assertThat(doors.send(doors.request("/health").timeout(PATIENCE).GET()).statusCode())
                .isEqualTo(200);
        assertThat(doors.send(doors.request(MountedDoors.FORMBRICKS)
                                .header("x-api-key", doors.writer)
                                .timeout(PATIENCE)
                                .PUT(HttpRequest.BodyPublishers.ofString(upload(CLIENTS))))
                        .statusCode())
                .isEqualTo(200);
    }

    /** A client that waits until the server wants its body, and sends nothing of it. */
    private Socket connectAndAwaitConsent() throws IOException {
        Socket socket = connect(head("PUT", MountedDoors.FORMBRICKS, doors.writer, 20_000)
                .replace("Host", "Expect: 100-continue\r\nHost"));
        byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
        assertThat(new String(interim, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
        return socket;
    }

    private Socket connect(String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), doors.port());
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        send(socket, bytes);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    /** The answer to a client that sends only the first byte of its body. */
    private String answerToPart(String head) throws IOException {
        Socket socket = connect(head + "{");
        socket.shutdownOutput();
        return answer(socket);
    }

    /** All that comes until the server closes. */
    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The status of an answer that does not wait for the body. */
    private static String earlyStatus(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static String head(String method, String path, String key, long length) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\nx-api-key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String upload(int number) {
        return FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("slow" + number + "@b.co"));
    }
}
