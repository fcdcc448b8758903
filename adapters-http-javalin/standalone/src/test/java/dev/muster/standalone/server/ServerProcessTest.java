package dev.muster.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.MigmaClient;
import dev.muster.standalone.ServerProcess;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: its standard error, its exit code, its memory. */
@Timeout(180)
class ServerProcessTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void sigtermIsAnsweredWithExitCode143() throws IOException {
        try (ServerProcess server = new ServerProcess(data)) {
            assertThat(server.terminate()).isEqualTo(143);
        }
    }

    @Test
    void whatStrangersSendIsNotRepeatedInTheLog() throws IOException {
        try (ServerProcess server = new ServerProcess(data)) {
            for (String head : new String[] {
                "CONNECT jane.doe@example.com/x HTTP/1.1\r\nHost: x",
                "CONNECT jane.doe@example.com:99999999 HTTP/1.1\r\nHost: x",
                "GET / HTTP/1.1\r\nHost: jane.doe\u0001\u001b[31m",
                "GET / HTTP/1.1\r\nHost: jane.doe:port",
                "GET http://jane.doe@exa mple.com/ HTTP/1.1\r\nHost: x",
                "GET http://jane.doe@example.com:x/ HTTP/1.1\r\nHost: x",
                "GET /jane.doe%zz HTTP/1.1\r\nHost: x",
                "GET /jane.doe/..;/%2e%2e/%00 HTTP/1.1\r\nHost: x",
                "GET /docs/%2fjane.doe HTTP/1.1\r\nHost: x",
                "GET /?jane.doe=%zz&%ff HTTP/1.1\r\nHost: x",
                "GET /jane.doe HTTP/9.9\r\nHost: x",
                "JANE.DOE\u0001 / HTTP/1.1\r\nHost: x",
                "GET / HTTP/1.1\r\njane.doe",
                "GET / HTTP/1.1\r\nHost: x\r\njane.doe@example.com: \u0001",
                "PUT /v1/contacts/bulk HTTP/1.1\r\nHost: x\r\nContent-Length: jane.doe",
                "PUT /v1/contacts/bulk HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: jane.doe",
                "PUT /v1/contacts/bulk HTTP/1.1\r\nHost: x\r\nExpect: jane.doe",
                "POST /v1/contacts/bulk HTTP/1.1\r\nHost: x\r\nContent-Type: jane.doe;charset=jane.doe",
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: jane.doe=\u0001;=",
                "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: jane.doe\r\nConnection: Upgrade",
                "GET / HTTP/1.1\r\nHost: x\r\nA: jane.doe" + "x".repeat(20_000),
            }) {
                assertThat(answer(server.address(), head)).as(head).startsWith("HTTP/1.1 ");
            }

            assertThat(server.errors()).doesNotContainIgnoringCase("jane").doesNotContain("\u001b");
        }
    }

    @Test
    void aPageOfContactsThatIsLongerThanTheMemoryIsSent() throws Exception {
        try (ServerProcess server = new ServerProcess(data, "-Xmx256m")) {
            MigmaClient client = MigmaClient.of(server.address(), server.told());
            for (int i = 0; i < 3; i++) {
                client.post(
                        "/v1/contacts",
                        "{\"projectId\":\"" + client.workspace() + "\",\"email\":\"p" + i
                                + "@example.com\",\"firstName\":\"short\"}");
            }
            lengthenFirstNames();

            String page =
                    client.get("/v1/contacts?projectId=" + client.workspace()).body();

            assertThat(page.length()).isGreaterThan(30_000_000);
            assertThat(page).startsWith("{\"success\":true").endsWith("\"count\":3}");
        }
    }

    /** As an older version, which had no limit, may have stored them. */
    private void lengthenFirstNames() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE contact SET attributes = replace(attributes, 'short', ? || id)")) {
            update.setString(1, "x".repeat(10_000_000) + "漢");
            assertThat(update.executeUpdate()).isEqualTo(3);
        }
    }

    private static String answer(URI address, String head) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
