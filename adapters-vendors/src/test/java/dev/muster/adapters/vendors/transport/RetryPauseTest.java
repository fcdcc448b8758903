package dev.muster.adapters.vendors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.adapters.vendors.transport.VendorReply.Postponed;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPauseTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:36Z");
    private static final VendorRequest REQUEST = VendorRequest.get("/things");
    private static final Reply DONE = Reply.json(200, "{}");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1 ", "Sun, 06 Nov 1994 08:49:37 GMT"})
    void waitsAsLongAsTheVendorAsks(String retryAfter) {
        for (int status : List.of(429, 503)) {
            Reply busy = Reply.json(status, "{}").withHeader("Retry-After", retryAfter);
            try (ScriptedVendor vendor = ScriptedVendor.answering(busy, DONE)) {
                assertThat(exchange(Settings.of(vendor.address(), 3, MINUTE, MINUTE)))
                        .isInstanceOf(Answered.class);
                assertThat(gaps(vendor.requests()))
                        .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMillis(990)));
            }
        }
    }

    @Test
    void waitsAsLongAsTheVendorAsksAlsoAfterAttemptsThatFailedWithoutAWord() {
        for (Reply first : List.of(Reply.json(429, "{}"), Reply.json(503, "{}"), Reply.json(500, "{}"))) {
            Reply busy = Reply.json(429, "{}").withHeader("Retry-After", "1");
            try (ScriptedVendor vendor = ScriptedVendor.answering(first, busy, DONE)) {
                assertThat(exchange(Settings.of(vendor.address(), 5, MINUTE, MINUTE)))
                        .isInstanceOf(Answered.class);
                assertThat(gaps(vendor.requests()).get(1)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "99999999999999999999", "Sat, 06 Nov 2094 08:49:37 GMT"})
    void doesNotWaitForLongerThanItsPatience(String retryAfter) {
        Reply busy = Reply.json(429, "{}").withHeader("Retry-After", retryAfter);
        try (ScriptedVendor vendor = ScriptedVendor.answering(busy, DONE)) {
            assertThat(exchange(Settings.of(vendor.address())))
                    .isInstanceOfSatisfying(
                            Postponed.class,
                            postponed -> assertThat(postponed.reason())
                                    .startsWith("429 from the server, which asks to be left alone for ")
                                    .endsWith(" s, after 1 attempt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "1.5", "", "Sun, 06 Nov 1994 08:49:30 GMT"})
    void makesAPauseOfItsOwnIfTheVendorNamesNone(String retryAfter) {
        Reply busy = Reply.json(503, "{}").withHeader("Retry-After", retryAfter);
        try (ScriptedVendor vendor = ScriptedVendor.answering(busy, DONE)) {
            assertThat(exchange(Settings.of(vendor.address()))).isInstanceOf(Answered.class);
        }
    }

    @Test
    void doesNotAskAgainBeforeTheTimeThatTheVendorNames() {
        Reply busy = Reply.json(429, "{}").withHeader("Retry-After", "50");
        try (ScriptedVendor vendor = ScriptedVendor.answering(busy, DONE)) {
            assertThat(exchange(Settings.of(vendor.address(), 5, MINUTE, Duration.ofSeconds(20))))
                    .isEqualTo(new Postponed(
                            "429 from the server, which asks to be left alone for 50 s, after 1 attempt"));
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void givesUpWhenPatienceEnds() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"))) {
            assertThat(exchange(Settings.of(
                            vendor.address(), Integer.MAX_VALUE, Duration.ofMillis(20), Duration.ofMillis(200))))
                    .isInstanceOf(Postponed.class);
        }
    }

    @Test
    void waitsForABrokenVendorInsteadOfBurningAttempts() {
        List<Reply> script = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            script.add(Reply.json(503, "{}"));
        }
        script.add(DONE);
        try (ScriptedVendor vendor = ScriptedVendor.answering(script.toArray(Reply[]::new))) {
            Duration longest = Duration.ofMillis(200);

            assertThat(exchange(Settings.of(vendor.address(), 8, longest, MINUTE)))
                    .isInstanceOf(Answered.class);
            assertThat(gaps(vendor.requests()).subList(4, 7))
                    .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMillis(190)));
        }
    }

    @Test
    void sparesABrokenVendorTheNextRequestToo() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(503, "{}"))) {
            Transport transport =
                    new Transport(Settings.of(vendor.address(), 5, MINUTE, Duration.ofSeconds(2)), () -> NOW);
            transport.exchange(REQUEST);
            int before = vendor.requests().size();

            VendorReply reply = transport.exchange(REQUEST);

            assertThat(before).isEqualTo(5);
            assertThat(reply)
                    .isEqualTo(new Postponed("nothing sent: earlier requests failed, or there was an interrupt"));
            assertThat(vendor.requests()).hasSize(before);
        }
    }

    @Test
    void doesNotTakeARequestThatMakesTheServerFailForABrokenVendor() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(500, "{}"))) {
            Transport transport =
                    new Transport(Settings.of(vendor.address(), 5, MINUTE, Duration.ofSeconds(2)), () -> NOW);
            transport.exchange(REQUEST);
            transport.exchange(REQUEST);

            assertThat(vendor.requests()).hasSize(6);
        }
    }

    @Test
    void spreadsRequestsOverTheMinute() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"))) {
            exchange(paced(vendor.address(), 300, 6));

            assertThat(vendor.requests()).hasSize(6);
            List<ReceivedRequest> all = vendor.requests();
            assertThat(all.get(5).at().minus(all.get(0).at())).isGreaterThanOrEqualTo(Duration.ofMillis(800));
        }
    }

    @Test
    void endsTheWaitForAnAnswerOnAnInterrupt() {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedVendor vendor = ScriptedVendor.answering(DONE);
                FaultProxy proxy = FaultProxy.before(vendor.address(), request -> {
                    arrived.countDown();
                    return new Fault.Slow(MINUTE);
                })) {
            assertThat(interruptedAfter(arrived, Settings.of(proxy.address()))).isInstanceOf(Lost.class);
        }
    }

    @Test
    void endsAPauseOnAnInterrupt() {
        CountDownLatch arrived = new CountDownLatch(1);
        Reply busy = Reply.json(429, "{}").withHeader("Retry-After", "50");
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(request -> {
            arrived.countDown();
            return busy;
        })) {
            assertThat(interruptedAfter(arrived, Settings.of(vendor.address(), 5, MINUTE, MINUTE.plus(MINUTE))))
                    .isInstanceOfAny(Postponed.class, Lost.class);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void endsTheWaitForItsTurnOnAnInterrupt() {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"));
                FaultProxy proxy = FaultProxy.before(vendor.address(), request -> {
                    arrived.countDown();
                    return Fault.PASS;
                })) {
            assertThat(interruptedAfter(arrived, paced(proxy.address(), 1, 3)))
                    .isInstanceOfAny(Postponed.class, Lost.class);
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    private static VendorReply interruptedAfter(CountDownLatch arrived, TransportSettings settings) {
        CompletableFuture<VendorReply> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            VendorReply reply = exchange(settings);
            if (Thread.interrupted()) {
                end.complete(reply);
            } else {
                end.completeExceptionally(new AssertionError("the interrupt got lost"));
            }
        });
        thread.start();
        awaitUninterrupted(arrived);
        thread.interrupt();
        return end.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TransportSettings paced(URI server, int requestsPerMinute, int maxAttempts) {
        return new TransportSettings(
                server,
                Map.of(),
                requestsPerMinute,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                maxAttempts,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofMinutes(5),
                Optional.empty());
    }

    private static VendorReply exchange(TransportSettings settings) {
        return new Transport(settings, () -> NOW).exchange(REQUEST);
    }

    private static List<Duration> gaps(List<ReceivedRequest> requests) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < requests.size(); i++) {
            gaps.add(requests.get(i).at().minus(requests.get(i - 1).at()));
        }
        return gaps;
    }
}
