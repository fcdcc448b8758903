package dev.muster.testkit.vendor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyForwardingTest {

    private static final int MIB_32 = 32 * 1024 * 1024;

    @Test
    void handsRequestAndAnswerOnUnchanged() throws IOException {
        Reply reply =
                Reply.json(207, "{\"ü\":1}").withHeader("Retry-After", "7").withHeader("X-Odd", "a, b");
        try (ScriptedVendor vendor = ScriptedVendor.answering(reply);
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
            HttpResponse<String> answer = TestHttpClient.send(TestHttpClient.request(
                    "PUT", proxy.address(), "/a/b?c=d%20e", "ÄÖ", "X-Api-Key", "k", "X-Two", "1"));

            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body()).isEqualTo("{\"ü\":1}");
            assertThat(answer.headers().firstValue("retry-after")).contains("7");
            assertThat(answer.headers().firstValue("x-odd")).contains("a, b");
            ReceivedRequest seen = vendor.requests().get(0);
            assertThat(seen.method()).isEqualTo("PUT");
            assertThat(seen.path()).isEqualTo("/a/b?c=d%20e");
            assertThat(seen.body()).isEqualTo("ÄÖ");
            assertThat(seen.header("x-api-key")).contains("k");
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.faultsDone()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"})
    void passesAnyVerb(String method) throws IOException {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"));
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
            HttpResponse<String> answer =
                    TestHttpClient.send(TestHttpClient.request(method, proxy.address(), "/x", ""));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(method.equals("HEAD") ? "" : "{}");
            assertThat(vendor.requests().get(0).method()).isEqualTo(method);
        }
    }

    @Test
    void passesAnAnswerWithoutABody() throws IOException {
        try (ScriptedVendor vendor = ScriptedVendor.answering(new Reply(204, Map.of(), ""));
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
            assertThat(TestHttpClient.post(proxy.address(), "x").statusCode()).isEqualTo(204);
            assertThat(TestHttpClient.post(proxy.address(), "x").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void takesAChunkedBodyOf32Mebibytes() throws Exception {
        byte[] letters = new byte[MIB_32];
        Random random = new Random(7);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        String body = new String(letters, StandardCharsets.US_ASCII);
        try (ScriptedVendor echo = ScriptedVendor.answeringWith(request -> Reply.json(200, request.body()));
                FaultProxy proxy = FaultProxy.before(echo.address(), FaultPlan.none())) {
            HttpRequest chunked = HttpRequest.newBuilder(proxy.address())
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letters)))
                    .build();
            HttpResponse<String> answer = TestHttpClient.CLIENT.send(chunked, BodyHandlers.ofString());

            assertThat(proxy.requests().get(0).header("transfer-encoding")).contains("chunked");
            assertThat(answer.body().equals(body)).isTrue();
        }
    }

    @Test
    void answersAClientThatWaitsToBeAskedForTheBody() throws IOException {
        try (ScriptedVendor echo = ScriptedVendor.answeringWith(request -> Reply.json(200, request.body()));
                FaultProxy proxy = FaultProxy.before(echo.address(), FaultPlan.none())) {
            HttpRequest waiting = HttpRequest.newBuilder(proxy.address())
                    .expectContinue(true)
                    .POST(BodyPublishers.ofString("hello"))
                    .build();

            assertThat(TestHttpClient.send(waiting).body()).isEqualTo("hello");
        }
    }

    @Test
    void keepsTheConnectionOpenForMoreRequests() throws IOException {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "1"), Reply.json(201, "2"));
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none());
                Socket socket = TestHttpClient.connect(proxy.address())) {
            RawReader answers = new RawReader(new BufferedInputStream(socket.getInputStream()));
            byte[] request =
                    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(request);
                assertThat(answers.answer("POST").length()).isEqualTo(1);
            }

            assertThat(vendor.requests())
                    .hasSize(3)
                    .allMatch(seen -> seen.body().equals("hi"));
        }
    }

    @Test
    void servesSeveralConnectionsAtOnce() {
        int calls = 8;
        CountDownLatch allThere = new CountDownLatch(calls);
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(request -> meet(allThere, request));
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
            List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, calls)
                    .mapToObj(i -> TestHttpClient.CLIENT.sendAsync(
                            TestHttpClient.request("POST", proxy.address(), "/", "body " + i), BodyHandlers.ofString()))
                    .toList();

            for (int i = 0; i < calls; i++) {
                assertThat(sent.get(i).join().body()).isEqualTo("body " + i);
            }
        }
    }

    private static Reply meet(CountDownLatch allThere, ReceivedRequest request) {
        allThere.countDown();
        try {
            return Reply.json(allThere.await(10, TimeUnit.SECONDS) ? 200 : 500, request.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void says502IfNobodyIsThere() throws IOException {
        URI gone;
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"))) {
            gone = vendor.address();
        }
        try (FaultProxy proxy = FaultProxy.before(gone, FaultPlan.none())) {
            assertThat(TestHttpClient.post(proxy.address(), "x").statusCode()).isEqualTo(502);
        }
    }

    @Test
    void comesBackOnTheSamePort() throws IOException {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"))) {
            int port;
            try (FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
                port = proxy.address().getPort();
                assertThat(TestHttpClient.post(proxy.address(), "x").statusCode())
                        .isEqualTo(200);
            }
            try (FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none(), port)) {
                assertThat(proxy.address().getPort()).isEqualTo(port);
                assertThat(TestHttpClient.post(proxy.address(), "x").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void leavesNoThreadBehind() throws IOException {
        String port;
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"));
                FaultProxy proxy = FaultProxy.before(vendor.address(), FaultPlan.none())) {
            port = String.valueOf(proxy.address().getPort());
            TestHttpClient.post(proxy.address(), "x");
            assertThat(threadsOf(port)).isNotEmpty().allMatch(Thread::isDaemon);
        }
        assertThat(threadsOf(port)).isEmpty();
    }

    private static List<Thread> threadsOf(String port) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("fault proxy " + port))
                .toList();
    }
}
