package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor repeats the access key wherever it can. */
class SecretMaskingTest {

    private static final String KEY = "sk_live/Hush+\"quoted\"\\";
    private static final String PLAIN_KEY = "sk_live_Hush";
    private static final String SECRET = "Hush";
    private static final Deliverable ADA =
            Deliverable.of("ada@example.com").attribute("zip", "02139").build();

    static Stream<Reply> replies() {
        return IntStream.of(200, 207, 400, 401, 404, 409, 422, 500)
                .boxed()
                .flatMap(status -> Stream.of(
                                "\"" + quoted() + "\"",
                                "{\"success\":false,\"error\":\"Bad key " + quoted() + "\"}",
                                "{\"success\":false,\"error\":\"Bad key " + escaped() + "\"}",
                                "{\"error\":{\"message\":\"Bearer " + quoted() + "\"},\"data\":{}}",
                                "{\"error\":{\"message\":\"" + escaped() + "\",\"details\":[{\"field\":\"" + quoted()
                                        + "\",\"issue\":\"" + quoted() + "\"}]}}",
                                "{\"data\":{\"jobId\":\"1\",\"status\":\"failed\",\"error\":\"" + quoted() + "\"}}",
                                "{\"data\":{\"failed\":1,\"errors\":[\"Row 1: " + escaped() + "\"]}}",
                                "Bad key " + KEY)
                        .map(body -> Reply.json(status, body)));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void nothingOfItIsShown(Reply reply) {
        assertNotShown(ScriptedVendor.answering(reply), VendorSinks::migma);
        assertNotShown(ScriptedVendor.answering(reply), VendorSinks::formbricks);
        assertNotShown(
                ScriptedVendor.answeringWith(request -> isListing(request) ? noKeys() : reply),
                VendorSinks::formbricks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login/" + PLAIN_KEY, "/?key=" + PLAIN_KEY, "http://" + PLAIN_KEY + "@localhost/"})
    void nothingOfItIsShownWhereItLeadsElsewhere(String location) {
        Reply reply = Reply.html(302).withHeader("Location", location);
        assertNotShown(
                ScriptedVendor.answering(reply), (server, target, key) -> VendorSinks.migma(server, target, PLAIN_KEY));
        assertNotShown(
                ScriptedVendor.answering(reply),
                (server, target, key) -> VendorSinks.formbricks(server, target, PLAIN_KEY));
    }

    private static void assertNotShown(ScriptedVendor server, Vendor vendor) {
        try (server) {
            VendorSinkBuilder builder = DeliveryFixture.hasty(vendor.at(server.address(), "target", KEY))
                    .maxAttempts(2);
            Sink sink = builder.build();
            DeliveryFixture courier = new DeliveryFixture();

            assertThat(Stream.of(
                            builder,
                            sink,
                            sink.open(List.of(), retry -> {}),
                            courier.plan(sink, ADA),
                            courier.deliver(sink, ADA),
                            courier.standing(sink)))
                    .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain(SECRET));
        }
    }

    private static boolean isListing(ReceivedRequest request) {
        return request.method().equals("GET");
    }

    private static Reply noKeys() {
        return Reply.json(200, "{\"data\":[{\"key\":\"zip\",\"workspaceId\":\"target\"}],\"meta\":{\"total\":1}}");
    }

    /** As it has to stand in a JSON text. */
    private static String quoted() {
        return KEY.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** As it may stand in a JSON text. */
    private static String escaped() {
        return quoted().replace("/", "\\/").replace("+", "\\u002B");
    }

    private interface Vendor {
        VendorSinkBuilder at(URI server, String target, String key);
    }
}
