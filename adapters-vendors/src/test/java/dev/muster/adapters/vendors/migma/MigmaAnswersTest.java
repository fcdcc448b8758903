package dev.muster.adapters.vendors.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchAnswer.Closed;
import dev.muster.domain.delivery.sink.BatchAnswer.Failed;
import dev.muster.domain.delivery.sink.BatchAnswer.Lost;
import dev.muster.domain.delivery.sink.BatchAnswer.Postponed;
import dev.muster.domain.delivery.sink.BatchAnswer.Refused;
import dev.muster.domain.delivery.sink.BatchAnswer.Taken;
import dev.muster.domain.delivery.sink.BatchAnswer.TakenInPart;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigmaAnswersTest {

    private static final OutgoingBatch BATCH = MigmaFixture.batch(
            "batch-1",
            MigmaFixture.named("ada@x.example"),
            MigmaFixture.named("bob@x.example"),
            MigmaFixture.named("eve@x.example"));
    private static final ContactId BOB = new ContactId("bob@x.example");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void takesAnySuccess(int status) {
        assertThat(answerTo(status, "{\"success\":true,\"data\":{\"success\":3,\"failed\":0,\"updated\":3}}"))
                .isEqualTo(new Taken(Map.of()));
    }

    @Test
    void saysHowManyWereRefusedIfItIsNotToldWhich() {
        assertThat(answerTo(200, counts(2, "\"bob@x.example: too old\",\"somebody is too young\"")))
                .isEqualTo(new TakenInPart(
                        2,
                        Map.of(BOB, refused("bob@x.example: too old")),
                        refused("Migma does not say why in a way that names it.")));
        assertThat(answerTo(200, counts(1, ""))).isInstanceOfSatisfying(TakenInPart.class, part -> {
            assertThat(part.refusedContacts()).isEqualTo(1);
            assertThat(part.named()).isEmpty();
        });
    }

    @Test
    void namesEverybodyIfAllWereRefused() {
        assertThat(answerTo(200, counts(3, "\"all too old\"")))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.refused())
                                .hasSize(3)
                                .containsEntry(BOB, refused("Migma does not say why in a way that names it.")));
    }

    @Test
    void doesNotBelieveTextsThatNameMoreContactsThanFailed() {
        assertThat(answerTo(200, counts(1, "\"bob@x.example: hm\",\"eve@x.example: hm\"")))
                .isInstanceOfSatisfying(
                        TakenInPart.class, part -> assertThat(part.named()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\":true}", "{\"success\":true,\"data\":[]}", "[]", "\"ok\"", "null"})
    void takesNoSuccessWithoutCounts(String body) {
        assertThat(answerTo(200, body)).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, VALUE_REFUSED, FOR_GOOD",
        "422, VALUE_REFUSED, FOR_GOOD",
        "413, TOO_LARGE, FOR_GOOD",
        "409, REFUSED, FOR_NOW",
        "200, REFUSED, FOR_GOOD"
    })
    void handsTheWordsOfARefusalOn(int status, RefusalCode code, Refusal.Term term) {
        for (String body : new String[] {
            "{\"success\":false,\"error\":\"is\\nnot liked\"}",
            "{\"success\":false,\"error\":{\"code\":\"x\",\"message\":\"is not liked\"}}",
            "{\"success\":false,\"message\":\"is not liked\"}"
        }) {
            assertThat(answerTo(status, body))
                    .isEqualTo(new Refused(new Refusal(term, code, "is not liked"), Map.of()));
        }
    }

    @Test
    void namesTheContactThatARefusalSpeaksOf() {
        assertThat(answerTo(400, "{\"success\":false,\"error\":\"bob@x.example is bad\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.named()).containsOnlyKeys(BOB));
    }

    @ParameterizedTest
    @CsvSource({
        "401, Check the access key.",
        "403, audience:write",
        "404, Check the project",
        "405, Check the server's address.",
        "415, Check the server's address."
    })
    void saysWhatToCheckIfItIsNotLetIn(int status, String cure) {
        assertThat(answerTo(status, "{\"success\":false,\"error\":\"no\"}"))
                .isInstanceOfSatisfying(
                        Closed.class,
                        closed -> assertThat(closed.reason())
                                .startsWith(status + ": no. ")
                                .contains(cure));
    }

    @Test
    void saysNothingOfTheDoorIfTheServerWasTiredOfWaiting() {
        assertThat(answerTo(408, "{\"success\":false,\"error\":\"too slow\"}")).isEqualTo(new Failed("408: too slow"));
    }

    @Test
    void saysWhatToCheckIfItIsSentElsewhere() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(
                Reply.html(301).withHeader("Location", "https://elsewhere.example/v1/contacts/bulk?k=1"))) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH))
                    .isEqualTo(new Closed("301 that points to https://elsewhere.example/v1/contacts/bulk."
                            + " Check the server's address."));
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void reportsServersThatDoNotAnswerAsWhatTheyAre() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.html(200))) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH))
                    .isEqualTo(new Lost("200 with text/html instead of JSON, after 4 attempts"));
        }
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(500, "{}"))) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH))
                    .isEqualTo(new Failed("500 from the server, after 3 attempts"));
        }
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(429, "{}"))) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH)).isInstanceOf(Postponed.class);
        }
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"));
                FaultProxy proxy = FaultProxy.before(vendor.address(), request -> new Fault.CutAfter())) {
            assertThat(MigmaFixture.send(proxy.address(), BATCH)).isInstanceOf(Lost.class);
        }
    }

    @Test
    void neverShowsTheKeyOrAnAddress() {
        BatchAnswer answer = answerTo(
                401, "{\"success\":false,\"error\":\"ada@x.example: key " + MigmaFixture.KEY + " is unknown\"}");

        assertThat(answer).isEqualTo(new Closed("401: ***: key *** is unknown. Check the access key."));
    }

    @Test
    void asksForAJobThatIsNotFoundAtOnceAFewTimes() {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(request -> {
            if (request.method().equals("POST")) {
                return Reply.json(202, "{\"success\":true,\"data\":{\"jobId\":\"a/b c\",\"status\":\"processing\"}}");
            }
            return asked.incrementAndGet() < 4
                    ? Reply.json(404, "{\"success\":false,\"error\":\"Import job not found\"}")
                    : Reply.json(
                            200,
                            "{\"success\":true,\"data\":{\"status\":\"completed\",\"result\":{\"success\":3,\"failed\":0}}}");
        })) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH)).isEqualTo(new Taken(Map.of()));
            assertThat(vendor.requests().get(1).path()).isEqualTo("/v1/contacts/bulk/a%2Fb%20c");
        }
    }

    @Test
    void takesAJobThatStaysUnknownForAFailure() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(
                Reply.json(200, "{\"success\":true,\"data\":{\"jobId\":\"j1\"}}"),
                Reply.json(404, "{\"success\":false,\"error\":\"Import job not found\"}"))) {
            assertThat(MigmaFixture.send(vendor.address(), BATCH)).isEqualTo(new Failed("the import job has vanished"));
        }
    }

    @Test
    void losesAJobThatTakesTooLong() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(
                Reply.json(200, "{\"success\":true,\"data\":{\"jobId\":\"j1\"}}"),
                Reply.json(200, "{\"success\":true,\"data\":{\"jobId\":\"j1\",\"status\":\"queued\"}}"))) {
            var sink = MigmaFixture.hasty(vendor.address())
                    .jobTimeout(Duration.ofMillis(100))
                    .build();

            assertThat(MigmaFixture.send(sink, BATCH)).isEqualTo(new Lost("the job still runs after 100 ms"));
        }
    }

    private static String counts(int failed, String errors) {
        return "{\"success\":true,\"data\":{\"success\":0,\"updated\":0,\"failed\":" + failed + ",\"errors\":[" + errors
                + "]}}";
    }

    private static Refusal refused(String detail) {
        return Refusal.forGood(RefusalCode.REFUSED, detail);
    }

    private static BatchAnswer answerTo(int status, String body) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(status, body))) {
            return MigmaFixture.send(vendor.address(), BATCH);
        }
    }
}
