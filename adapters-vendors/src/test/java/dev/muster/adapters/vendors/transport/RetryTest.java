package dev.muster.adapters.vendors.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.adapters.vendors.transport.VendorReply.Failed;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.adapters.vendors.transport.VendorReply.Postponed;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final VendorRequest REQUEST =
            VendorRequest.post("/v1/things", "{\"name\":\"ada\"}").named("batch-1");
    private static final Reply DONE = Reply.json(200, "{\"done\":true}");

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 520})
    void repeatsWhatMayPassUntilItIsAnswered(int status) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(status, "{}"), Reply.html(status), DONE)) {
            assertThat(exchange(vendor.address())).isInstanceOf(Answered.class);
            assertThat(vendor.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 407, 409, 413, 415, 422})
    void neverRepeatsARefusalOrARedirection(int status) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(status, "{}"), DONE)) {
            assertThat(exchange(vendor.address()))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> assertThat(answer.status()).isEqualTo(status));
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void repeatsASuccessThatIsNoJson() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(
                Reply.html(200), Reply.json(200, "{\"done\""), Reply.json(200, "{} {}"), DONE)) {
            VendorReply reply = new Transport(
                            Settings.of(vendor.address(), 9, Duration.ofMillis(5), Duration.ofSeconds(30)),
                            () -> Instant.EPOCH)
                    .exchange(REQUEST);

            assertThat(reply).isInstanceOf(Answered.class);
            assertThat(vendor.requests()).hasSize(4);
        }
    }

    @Test
    void sendsTheSameOnEveryAttempt() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                FaultProxy proxy = FaultProxy.before(
                        vendor.address(),
                        FaultPlan.scripted(new Fault.CutBefore(), new Fault.CutAfter(), new Fault.Truncated()))) {
            assertThat(exchange(proxy.address())).isInstanceOf(Answered.class);

            assertThat(proxy.requests()).hasSize(4);
            assertThat(proxy.requests().stream().map(RetryTest::content).distinct())
                    .containsExactly(List.of("POST", "/v1/things", "{\"name\":\"ada\"}", "batch-1"));
            assertThat(vendor.requests()).hasSize(3);
        }
    }

    private static List<String> content(ReceivedRequest request) {
        return List.of(
                request.method(),
                request.path(),
                request.body(),
                request.header("idempotency-key").orElse(""));
    }

    @Test
    void doesNotLetTheJdkRepeatAPutOrPostThatGotLost() {
        for (String method : List.of("PUT", "POST", "PATCH", "DELETE")) {
            try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                    FaultProxy proxy = FaultProxy.before(
                            vendor.address(), FaultPlan.scripted(Fault.PASS, new Fault.CutBefore()))) {
                Transport transport = new Transport(
                        Settings.of(proxy.address(), 1, Duration.ofMillis(5), Duration.ofSeconds(30)),
                        () -> Instant.EPOCH);
                VendorRequest request = new VendorRequest(method, "/", Map.of(), Optional.of("{}"), 4);

                assertThat(transport.exchange(request)).isInstanceOf(Answered.class);
                assertThat(transport.exchange(request)).isInstanceOf(Lost.class);
                assertThat(proxy.requests()).hasSize(2);
            }
        }
    }

    @Test
    void endsAsPostponedIfTheVendorOnlyEverAskedToWait() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"))) {
            assertThat(exchange(vendor.address())).isEqualTo(new Postponed("429 from the server, after 4 attempts"));
        }
    }

    @Test
    void endsAsPostponedIfItNeverConnected() {
        URI nobody = URI.create("http://127.0.0.1:" + freePort());

        assertThat(exchange(nobody)).isEqualTo(new Postponed("no connection to " + nobody + ", after 4 attempts"));
    }

    @Test
    void endsAsPostponedIfTheNameIsUnknown() {
        assertThat(exchange(URI.create("http://nobody.invalid"))).isInstanceOf(Postponed.class);
    }

    @Test
    void endsAsFailedIfTheServerItselfFails() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"), Reply.json(500, "{}"))) {
            assertThat(exchange(vendor.address())).isEqualTo(new Failed("500 from the server, after 4 attempts"));
        }
    }

    @Test
    void findsOutWithOneAttemptWhetherTheServerFails() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(503, "{}"), Reply.json(500, "{}"))) {
            TransportSettings patient =
                    Settings.of(vendor.address(), 100, Duration.ofMillis(5), Duration.ofSeconds(30));

            assertThat(new Transport(patient, () -> Instant.EPOCH)
                            .exchange(VendorRequest.put("/things", "{}").asProbe()))
                    .isEqualTo(new Failed("500 from the server, after 2 attempts"));
        }
    }

    @Test
    void takesPagesInsteadOfJsonFourTimes() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.html(200))) {
            TransportSettings patient =
                    Settings.of(vendor.address(), 100, Duration.ofMillis(5), Duration.ofSeconds(30));

            assertThat(new Transport(patient, () -> Instant.EPOCH).exchange(VendorRequest.get("/things")))
                    .isEqualTo(new Lost("200 with text/html instead of JSON, after 4 attempts"));
        }
    }

    @Test
    void reportsEveryRetryBeforeTheWait() {
        List<Retry> retries = new ArrayList<>();
        Reply busy = Reply.json(429, "{}").withHeader("Retry-After", "1");
        try (ScriptedVendor vendor =
                ScriptedVendor.answering(Reply.json(503, "{}"), busy, Reply.json(500, "{}"), DONE)) {
            new Transport(Settings.of(vendor.address()), () -> Instant.EPOCH)
                    .reportingTo(retry -> {
                        assertThat(vendor.requests()).hasSize(retry.attempt() - 1);
                        retries.add(retry);
                    })
                    .exchange(REQUEST);
        }

        assertThat(retries).extracting(Retry::attempt).containsExactly(2, 3, 4);
        assertThat(retries)
                .extracting(Retry::reason)
                .containsExactly(
                        "503 from the server",
                        "429 from the server, which asks to be left alone for 1 s",
                        "500 from the server");
        assertThat(retries.get(0).pause()).isPositive().isLessThan(Duration.ofMillis(10));
        assertThat(retries.get(1).pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void reportsTheWaitForABrokenVendorToTheNextRequestToo() {
        List<Retry> retries = new ArrayList<>();
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(503, "{}"))) {
            Transport transport = new Transport(
                    Settings.of(vendor.address(), 5, Duration.ofMillis(300), Duration.ofSeconds(1)),
                    () -> Instant.EPOCH);
            transport.exchange(REQUEST);
            transport.reportingTo(retries::add).exchange(REQUEST);
        }

        assertThat(retries).first().satisfies(retry -> {
            assertThat(retry.attempt()).isEqualTo(1);
            assertThat(retry.reason()).contains("earlier requests failed");
        });
    }

    @Test
    void endsAtOnceIfTheListenerThrows() {
        IllegalStateException enough = new IllegalStateException("enough");
        Reply busy = Reply.json(429, "{}").withHeader("Retry-After", "25");
        try (ScriptedVendor vendor = ScriptedVendor.answering(busy, DONE)) {
            Transport transport = new Transport(Settings.of(vendor.address()), () -> Instant.EPOCH);

            assertThatThrownBy(() -> transport
                            .reportingTo(retry -> {
                                throw enough;
                            })
                            .exchange(REQUEST))
                    .isSameAs(enough);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void learnsNothingOfALostAttemptFromBeingShutOut() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(503, "{}"), Reply.json(401, "{}"))) {
            assertThat(exchange(vendor.address())).isInstanceOf(Lost.class);
        }
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"), Reply.json(401, "{}"))) {
            assertThat(exchange(vendor.address())).isInstanceOf(Answered.class);
        }
    }

    @Test
    void givesUpEarlierOnARequestThatMakesTheServerFail() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(500, "{}"))) {
            TransportSettings patient =
                    Settings.of(vendor.address(), 100, Duration.ofMillis(5), Duration.ofSeconds(30));

            assertThat(new Transport(patient, () -> Instant.EPOCH).exchange(VendorRequest.get("/things")))
                    .isEqualTo(new Failed("500 from the server, after 3 attempts"));
        }
    }

    @Test
    void endsAsLostIfAGatewayAnswersInTheServersPlace() {
        for (int status : new int[] {502, 503, 504}) {
            try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(status, "{}"))) {
                assertThat(exchange(vendor.address()))
                        .isEqualTo(new Lost(status + " from the server, after 4 attempts"));
            }
        }
    }

    @Test
    void endsAsLostIfTheSuccessStaysUnreadable() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.html(200))) {
            assertThat(exchange(vendor.address()))
                    .isEqualTo(new Lost("200 with text/html instead of JSON, after 4 attempts"));
        }
    }

    @Test
    void endsAsLostIfTheLastConnectionBroke() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.atRate(1, 7, new Fault.CutAfter()))) {
            assertThat(exchange(proxy.address())).isEqualTo(new Lost("the connection broke off, after 4 attempts"));
        }
    }

    @Test
    void endsAsLostIfAnAttemptGotLostBeforeTheVendorAskedToWait() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                FaultProxy proxy = FaultProxy.before(
                        vendor.address(),
                        FaultPlan.scripted(
                                new Fault.CutAfter(),
                                Fault.tooManyRequests(),
                                Fault.tooManyRequests(),
                                Fault.tooManyRequests()))) {
            assertThat(exchange(proxy.address())).isEqualTo(new Lost("429 from the server, after 4 attempts"));
        }
    }

    @Test
    void endsAsLostIfTheAnswerTakesTooLong() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                FaultProxy proxy = FaultProxy.before(
                        vendor.address(), FaultPlan.atRate(1, 7, new Fault.Slow(Duration.ofMinutes(1))))) {
            TransportSettings settings = new TransportSettings(
                    proxy.address(),
                    Map.of(),
                    Integer.MAX_VALUE,
                    Duration.ofMillis(100),
                    Duration.ofMillis(50),
                    2,
                    Duration.ofMillis(1),
                    Duration.ofMillis(5),
                    Duration.ofSeconds(30),
                    Optional.empty());

            assertThat(new Transport(settings, () -> Instant.EPOCH).exchange(REQUEST))
                    .isEqualTo(new Lost("no answer within 50 ms, after 2 attempts"));
        }
    }

    private static VendorReply exchange(URI server) {
        return new Transport(Settings.of(server), () -> Instant.EPOCH).exchange(REQUEST);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
