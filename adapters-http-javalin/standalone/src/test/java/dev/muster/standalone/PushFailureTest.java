package dev.muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.console.Terminal.Watcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PushFailureTest {

    private static final String SECRET = "hush-hush-key";

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formbricks", "migma"})
    void tellsAWrongKeyByItsOwnExitCode(String name) throws IOException {
        try (MusterAsVendor vendor = new MusterAsVendor(folder.resolve("vendor.db"))) {
            Pusher pusher = vendor.pusher(data).withKey(SECRET);
            pusher.importFile("email\nada@example.com\n");

            Call call = pusher.push(name, "--debug");

            assertThat(call.exitCode()).as(call.out() + call.err()).isEqualTo(7);
            assertThat(call.out()).contains(Pusher.VARIABLE);
            assertThat(call.out() + call.err()).doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @CsvSource({"formbricks,401", "formbricks,403", "migma,401", "migma,403"})
    void doesNotAskAgainWhoeverDoesNotLetItIn(String name, int status) throws IOException {
        try (RefusingVendor vendor = new RefusingVendor(status, "{\"success\":false,\"error\":\"no\"}")) {
            Pusher pusher = pusher(vendor.address());

            Call call = pusher.push(name, "--json");

            assertThat(call.exitCode()).as(call.out()).isEqualTo(7);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"formbricks,401,7", "formbricks,503,5"})
    void tellsTheSameInADryRunAndOnlyReads(String name, int status, int exitCode) throws IOException {
        try (RefusingVendor vendor = new RefusingVendor(status, "{}")) {
            Call call = pusher(vendor.address()).push(name, "--dry-run");

            assertThat(call.exitCode()).as(call.out()).isEqualTo(exitCode);
            assertThat(vendor.requests()).isNotEmpty().allMatch(request -> request.startsWith("GET "));
        }
    }

    @ParameterizedTest
    @CsvSource({"formbricks,''", "formbricks,--dry-run", "formbricks,--json", "migma,''", "migma,--json"})
    void printsEveryRetryOnStandardError(String name, String option) throws IOException {
        try (RefusingVendor vendor = new RefusingVendor(503, "{}")) {
            Call call = pusher(vendor.address())
                    .push(
                            name,
                            Stream.of(option).filter(word -> !word.isEmpty()).toArray());

            assertThat(call.err())
                    .contains("No answer from the vendor yet: 503 from the server. Attempt 2 follows in 1 s.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"formbricks", "migma"})
    void tellsThatNobodyListensAndLosesNothing(String name) throws IOException {
        Pusher pusher = pusher(nobody());

        Call call = pusher.push(name);

        assertThat(call.exitCode()).as(call.out() + call.err()).isEqualTo(5);
        assertThat(call.out()).contains("un the same command again later; it goes on from there");
        try (MusterAsVendor vendor = new MusterAsVendor(folder.resolve("vendor.db"))) {
            assertThat(vendor.pusher(data).push(name).exitCode()).isZero();
            assertThat(vendor.received()).contains("ada@example.com");
        }
    }

    @Test
    void namesAnEnvironmentVariableWithoutAKey() {
        Pusher pusher = pusher(URI.create("http://127.0.0.1:1")).withKey(" ");

        Call call = pusher.push("migma");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains(Pusher.VARIABLE);
    }

    @ParameterizedTest
    @CsvSource({"--deadline,5", "--deadline,-1m", "--only,some", "--batch,0", "--requests-per-minute,x"})
    void refusesAnOptionThatCannotBe(String option, String value) {
        Call call = pusher(URI.create("http://127.0.0.1:1")).push("migma", option, value);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.formbricks.com", "ftp://127.0.0.1", "no address", "https://me:pw@127.0.0.1"})
    void refusesAnAddressThatCannotBeWithoutShowingTheKey(String address) {
        pusher(URI.create("http://127.0.0.1:1"));

        Call call = Call.of(
                new Wiring(Map.of("KEY", SECRET), sink -> sink),
                Watcher.PROGRAM,
                "--debug",
                "push",
                "formbricks",
                "--to",
                address,
                "--target",
                "t",
                "--key-env",
                "KEY",
                "--data",
                data);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.err()).contains("address").doesNotContain(SECRET);
    }

    @Test
    void checksKeyAndAddressBeforeAnythingIsImported() throws IOException {
        Pusher pusher = new Pusher(data, URI.create("ftp://127.0.0.1"), "t", SECRET);

        Call call = pusher.importAndPush("email\nada@example.com\n", "migma");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(Files.exists(data)).isFalse();
    }

    @Test
    void doesNotBeginADataFile() {
        Pusher pusher = new Pusher(data, URI.create("http://127.0.0.1:1"), "t", SECRET);

        assertThat(pusher.push("migma").exitCode()).isEqualTo(2);
        assertThat(Files.exists(data)).isFalse();
    }

    private Pusher pusher(URI server) {
        Pusher pusher = new Pusher(data, server, "target", SECRET);
        pusher.importFile("email\nada@example.com\n");
        return pusher;
    }

    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
    }
}
