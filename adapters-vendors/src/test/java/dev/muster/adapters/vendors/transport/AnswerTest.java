package dev.muster.adapters.vendors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final VendorRequest REQUEST = VendorRequest.post("/things?page=2", "{\"name\":\"Ağa 𝒳\"}");

    @Test
    void handsOverTheDocument() {
        Answered answer = answerTo(Reply.json(201, "{\"name\":\"Ağa 𝒳\"}"));

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("name").textValue()).isEqualTo("Ağa 𝒳");
    }

    @Test
    void handsOverTheDocumentOfARefusal() {
        Answered answer = answerTo(Reply.json(422, "{\"error\":\"no\"}"));

        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.body().path("error").textValue()).isEqualTo("no");
        assertThat(answer.summary()).isEqualTo("422");
    }

    @Test
    void takesTheAccessKeyOutOfWhatAVendorSays() {
        Answered answer = answerTo(Reply.json(401, "{\"error\":\"unknown key " + Settings.KEY + "\"}"));

        assertThat(answer.body().path("error").textValue()).isEqualTo("unknown key ***");
    }

    @Test
    void saysWhatCameInsteadOfJson() {
        Answered page = answerTo(Reply.html(404));

        assertThat(page.body().isMissingNode()).isTrue();
        assertThat(page.summary()).isEqualTo("404 with text/html instead of JSON");
        assertThat(answerTo(Reply.json(401, "")).summary()).isEqualTo("401 with an empty body instead of JSON");
        assertThat(answerTo(Reply.json(400, "{")).summary()).isEqualTo("400 with a broken body instead of JSON");
        assertThat(answerTo(new Reply(400, Map.of("Content-Type", "who <a@b.example>"), "?"))
                        .summary())
                .isEqualTo("400 with something instead of JSON");
    }

    @Test
    void saysWhereARedirectionPointsWithoutItsQuery() {
        Reply moved = Reply.json(301, "{}").withHeader("Location", "https://ada:pw@other.example/v2?key=secret#x");

        assertThat(answerTo(moved).summary()).isEqualTo("301 that points to https://other.example/v2");
        assertThat(answerTo(Reply.json(302, "{}")).summary()).isEqualTo("302 that points nowhere");
    }

    @Test
    void takesNoAnswerBeyondEightMebibytes() {
        try (ScriptedVendor vendor =
                ScriptedVendor.answering(Reply.json(200, "\"" + "x".repeat(8 * 1024 * 1024) + "\""))) {
            TransportSettings once = Settings.of(vendor.address(), 1, Duration.ofMillis(5), Duration.ofSeconds(30));

            assertThat(new Transport(once, () -> Instant.EPOCH).exchange(REQUEST))
                    .isEqualTo(new Lost("200 with a body beyond 8 MiB instead of JSON, after 1 attempt"));
        }
    }

    @Test
    void sendsWhatVendorsWantToSee() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"))) {
            Transport transport = new Transport(Settings.of(vendor.address()), () -> Instant.EPOCH);
            transport.exchange(REQUEST);
            transport.exchange(VendorRequest.get("/things"));

            ReceivedRequest sent = vendor.requests().get(0);
            assertThat(sent.path()).isEqualTo("/things?page=2");
            assertThat(sent.body()).isEqualTo("{\"name\":\"Ağa 𝒳\"}");
            assertThat(vendor.requests())
                    .allSatisfy(request -> assertThat(request.headers())
                            .containsEntry("authorization", "Bearer " + Settings.KEY)
                            .containsEntry("user-agent", "muster")
                            .containsEntry("accept", "application/json")
                            .containsEntry("content-type", "application/json")
                            .doesNotContainKeys("upgrade", "transfer-encoding"));
        }
    }

    @Test
    void goesThroughTheProxyItIsGiven() {
        try (ScriptedVendor proxy = ScriptedVendor.answering(Reply.json(200, "{}"))) {
            TransportSettings direct = Settings.of(URI.create("http://vendor.invalid"));
            TransportSettings proxied = new TransportSettings(
                    direct.server(),
                    direct.headers(),
                    direct.requestsPerMinute(),
                    direct.connectTimeout(),
                    direct.answerTimeout(),
                    1,
                    direct.firstPause(),
                    direct.longestPause(),
                    direct.totalTimeout(),
                    Optional.of(through(proxy.address())));

            assertThat(new Transport(proxied, () -> Instant.EPOCH).exchange(REQUEST))
                    .isInstanceOf(Answered.class);
            assertThat(proxy.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.path()).startsWith("http://vendor.invalid"));
        }
    }

    /** {@link ProxySelector#of} spares the loopback interface no less; this one says what it does. */
    private static ProxySelector through(URI proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    }

    private static Answered answerTo(Reply reply) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(reply)) {
            return (Answered) new Transport(Settings.of(vendor.address()), () -> Instant.EPOCH).exchange(REQUEST);
        }
    }
}
