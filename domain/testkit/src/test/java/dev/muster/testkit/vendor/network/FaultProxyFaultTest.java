package dev.muster.testkit.vendor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyFaultTest {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final ScriptedVendor vendor = ScriptedVendor.answeringWith(request -> {
        reached.countDown();
        return Reply.json(200, "{\"data\":\"the whole answer\"}");
    });

    @AfterEach
    void close() {
        vendor.close();
    }

    private FaultProxy proxy(Fault... faults) {
        return FaultProxy.before(vendor.address(), FaultPlan.scripted(faults));
    }

    @Test
    void refusesWithARetryAfterAsItWasWritten() throws IOException {
        try (FaultProxy proxy = proxy(
                new Fault.TooManyRequests(Optional.of("Wed, 21 Oct 2026 07:28:00 GMT")),
                new Fault.Unavailable(Optional.of("3")))) {
            HttpResponse<String> tooMany = TestHttpClient.post(proxy.address(), "x");
            HttpResponse<String> unavailable = TestHttpClient.post(proxy.address(), "x");

            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).contains("Wed, 21 Oct 2026 07:28:00 GMT");
            assertThat(unavailable.statusCode()).isEqualTo(503);
            assertThat(unavailable.headers().firstValue("Retry-After")).contains("3");
            assertThat(vendor.requests()).isEmpty();
        }
    }

    @Test
    void refusesWithoutARetryAfter() throws IOException {
        try (FaultProxy proxy = proxy(Fault.tooManyRequests(), Fault.unavailable())) {
            HttpResponse<String> tooMany = TestHttpClient.post(proxy.address(), "x");
            HttpResponse<String> unavailable = TestHttpClient.post(proxy.address(), "x");

            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).isEmpty();
            assertThat(unavailable.statusCode()).isEqualTo(503);
            assertThat(unavailable.headers().firstValue("Retry-After")).isEmpty();
            assertThat(vendor.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 502})
    void answersWithAPageInsteadOfTheVendor(int status) throws IOException {
        try (FaultProxy proxy = proxy(new Fault.HtmlPage(status))) {
            HttpResponse<String> page = TestHttpClient.post(proxy.address(), "x");

            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
            assertThat(page.body()).startsWith("<!DOCTYPE html>");
            assertThat(vendor.requests()).isEmpty();
        }
    }

    @Test
    void cutsBeforeTheVendorSeesAnything() throws IOException {
        try (FaultProxy proxy = proxy(new Fault.CutBefore(), Fault.PASS)) {
            assertThatThrownBy(() -> TestHttpClient.post(proxy.address(), "x")).isInstanceOf(IOException.class);
            assertThat(vendor.requests()).isEmpty();
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.faultsDone()).isEqualTo(1);

            assertThat(TestHttpClient.post(proxy.address(), "y").statusCode()).isEqualTo(200);
            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.faultsDone()).isEqualTo(1);
        }
    }

    @Test
    void cutsAfterTheVendorDidItsWork() {
        try (FaultProxy proxy = proxy(new Fault.CutAfter())) {
            assertThatThrownBy(() -> TestHttpClient.post(proxy.address(), "x")).isInstanceOf(IOException.class);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void aCutIsAResetAndNotAQuietEnd() throws IOException {
        for (Fault cut : new Fault[] {new Fault.CutBefore(), new Fault.CutAfter()}) {
            try (FaultProxy proxy = proxy(cut);
                    Socket socket = TestHttpClient.connect(proxy.address())) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

                assertThatThrownBy(() -> socket.getInputStream().read())
                        .isInstanceOf(SocketException.class)
                        .hasMessageContaining("reset");
            }
        }
    }

    @Test
    void truncatesTheBodyThatItPromised() throws IOException {
        try (FaultProxy proxy = proxy(new Fault.Truncated(), new Fault.Truncated());
                Socket socket = TestHttpClient.connect(proxy.address())) {
            assertThatThrownBy(() -> TestHttpClient.post(proxy.address(), "x")).isInstanceOf(IOException.class);
            assertThat(vendor.requests()).hasSize(1);

            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("Content-Length: 27").endsWith("\r\n\r\n{\"data\":\"the ");
        }
    }

    @Test
    void holdsTheAnswerBack() throws IOException {
        Duration delay = Duration.ofMillis(60);
        try (FaultProxy proxy = proxy(new Fault.Slow(delay))) {
            long before = System.nanoTime();
            HttpResponse<String> answer = TestHttpClient.post(proxy.address(), "x");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
            assertThat(answer.body()).contains("the whole answer");
        }
    }

    @Test
    void closingEndsEvenALongWait() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> waiting;
        try (FaultProxy proxy = proxy(new Fault.Slow(Duration.ofHours(1)))) {
            waiting = TestHttpClient.CLIENT.sendAsync(
                    TestHttpClient.request("POST", proxy.address(), "/", "x"), BodyHandlers.ofString());
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThatThrownBy(() -> waiting.orTimeout(10, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
