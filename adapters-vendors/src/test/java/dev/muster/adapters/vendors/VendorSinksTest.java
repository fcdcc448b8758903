package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.adapters.vendors.transport.TransportSettings;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorSinksTest {

    private static final String KEY = "mgma_sk_test_4711";
    private static final URI SERVER = URI.create("https://api.migma.ai");

    private static final OutgoingBatch BATCH = new OutgoingBatch(
            new BatchId("b"),
            List.of(new OutgoingContact(
                    new ContactId("1"),
                    "ada@x.example",
                    Optional.empty(),
                    Optional.empty(),
                    Tags.NONE,
                    Attributes.NONE)));

    @Test
    void waitsForNothingLongerThanItMay() {
        Reply begun = Reply.json(200, "{\"success\":true,\"data\":{\"jobId\":\"j1\"}}");
        Reply running = Reply.json(200, "{\"success\":true,\"data\":{\"status\":\"processing\"}}");
        for (ScriptedVendor scripted :
                List.of(ScriptedVendor.answering(begun, running), ScriptedVendor.answering(Reply.json(503, "{}")))) {
            try (ScriptedVendor vendor = scripted) {
                Sink hurried = VendorSinks.migma(vendor.address(), "p1", KEY)
                        .requestsPerMinute(Integer.MAX_VALUE)
                        .within(Duration.ofMillis(300))
                        .clock(() -> Instant.EPOCH)
                        .build();

                assertThat(hurried.open(List.of(), retry -> {}).send(BATCH)).isInstanceOf(BatchAnswer.Lost.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.migma.ai, migma https://api.migma.ai p1",
        "https://api.migma.ai/, migma https://api.migma.ai p1",
        "HTTPS://API.Migma.AI:443/v1, migma https://api.migma.ai p1",
        "https://api.migma.ai/v1//, migma https://api.migma.ai p1",
        "https://api.migma.ai/api/v1, migma https://api.migma.ai/api p1",
        "http://localhost:8080/Prefix, migma http://localhost:8080/Prefix p1",
        "http://[::1]:80, migma http://[::1] p1"
    })
    void callsASinkByServerAndProject(URI server, String name) {
        assertThat(built(VendorSinks.migma(server, "p1", KEY)).id().value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /v1/contacts/bulk",
        "/, /v1/contacts/bulk",
        "/v1, /v1/contacts/bulk",
        "/v1/, /v1/contacts/bulk",
        "/api/v1, /api/v1/contacts/bulk",
        "/api, /api/v1/contacts/bulk",
        "/tenant%201/x, /tenant%201/x/v1/contacts/bulk"
    })
    void appendsTheVersionToTheAddressIfItIsNotThere(String path, String asked) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(401, "{}"))) {
            built(VendorSinks.migma(URI.create(vendor.address() + path), "p1", KEY))
                    .open(List.of(), retry -> {})
                    .send(BATCH);

            assertThat(vendor.requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo(asked);
                assertThat(request.header("authorization")).contains("Bearer " + KEY);
            });
        }
    }

    @Test
    void keepsToTheFreePlanUnlessToldOtherwise() {
        Sink sink = built(VendorSinks.migma(SERVER, "p1", KEY));

        assertThat(sink.capabilities().mostContacts()).isEqualTo(5_000);
        assertThat(sink.capabilities().requestsPerMinute()).isEqualTo(10);
        assertThat(sink.capabilities().mostBytes()).isBetween(8_388_000, 8_388_608);
        assertThat(sink.capabilities().limitations()).containsExactly(Limitation.NO_REMOVAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.migma.ai",
                "ftp://api.migma.ai",
                "mailto:a@b.example",
                "https:///v1",
                "https://ada:pw@api.migma.ai",
                "https://api.migma.ai?key=1",
                "https://api.migma.ai#top"
            })
    void refusesAnAddressThatIsNoServers(URI server) {
        assertThatIllegalArgumentException().isThrownBy(() -> VendorSinks.migma(server, "p1", KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sk_live_4711\n", " sk_live_4711", "sk_live_4711ü"})
    void refusesAKeyThatNoHeaderCanCarryWithoutShowingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VendorSinks.migma(SERVER, "p1", key))
                .withMessageNotContaining("4711");
    }

    @Test
    void refusesABlankProject() {
        assertThatIllegalArgumentException().isThrownBy(() -> VendorSinks.migma(SERVER, " ", KEY));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertRefused("mostContacts", builder -> builder.mostContacts(0));
        assertRefused("requestsPerMinute", builder -> builder.requestsPerMinute(0));
        assertRefused("maxAttempts", builder -> builder.maxAttempts(0));
        assertRefused("connectTimeout", builder -> builder.connectTimeout(Duration.ZERO));
        assertRefused("answerTimeout", builder -> builder.answerTimeout(Duration.ofDays(8)));
        assertRefused("firstPause", builder -> builder.firstPause(Duration.ofSeconds(-1)));
        assertRefused("longestPause", builder -> built(builder.firstPause(Duration.ofMinutes(2))));
        assertRefused("totalTimeout", builder -> built(builder.totalTimeout(Duration.ofSeconds(59))));
        assertRefused("jobTimeout", builder -> built(builder.jobTimeout(Duration.ofSeconds(29))));
        assertRefused("clock", VendorSinkBuilder::build);
    }

    @Test
    void takesSettingsAtTheirLimits() {
        Duration second = Duration.ofSeconds(1);

        assertThat(built(VendorSinks.migma(SERVER, "p1", KEY)
                        .maxAttempts(1)
                        .requestsPerMinute(1)
                        .firstPause(second)
                        .longestPause(second)
                        .totalTimeout(second)
                        .jobPolls(second, second)
                        .jobTimeout(second)))
                .isNotNull();
        assertThat(built(VendorSinks.migma(SERVER, "p1", KEY).requestsPerMinute(Integer.MAX_VALUE - 1)))
                .isNotNull();
    }

    @Test
    void neverShowsTheKey() {
        VendorSinkBuilder builder = VendorSinks.migma(SERVER, "p1", KEY).clock(() -> Instant.EPOCH);
        Sink sink = builder.build();
        TransportSettings settings = new TransportSettings(
                SERVER,
                Map.of("Authorization", "Bearer " + KEY),
                1,
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty());

        assertThat(List.of(builder, sink, sink.id(), sink.capabilities(), sink.open(List.of(), retry -> {}), settings))
                .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain(KEY));
    }

    private static void assertRefused(String named, Consumer<VendorSinkBuilder> setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.accept(VendorSinks.migma(SERVER, "p1", KEY)))
                .withMessageContaining(named);
    }

    private static Sink built(VendorSinkBuilder builder) {
        return builder.clock(() -> Instant.EPOCH).build();
    }
}
