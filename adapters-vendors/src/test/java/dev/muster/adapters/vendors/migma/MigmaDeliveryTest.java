package dev.muster.adapters.vendors.migma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchAnswer.Closed;
import dev.muster.domain.delivery.sink.BatchAnswer.Failed;
import dev.muster.domain.delivery.sink.BatchAnswer.Lost;
import dev.muster.domain.delivery.sink.BatchAnswer.Taken;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.testkit.vendor.migma.MigmaOptions;
import dev.muster.testkit.vendor.migma.MigmaOptions.ErrorTexts;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigmaDeliveryTest {

    private static final MigmaOptions OPTIONS = MigmaOptions.defaults()
            .withApiKey(MigmaFixture.KEY)
            .withProjectId(MigmaFixture.PROJECT)
            .unlimited();
    private static final OutgoingBatch BATCH =
            MigmaFixture.batch("batch-1", MigmaFixture.complete("ada@x.example"), MigmaFixture.named("bob@x.example"));
    private static final BatchAnswer TAKEN = new Taken(Map.of());

    @Test
    @DisplayName("SK-1, SK-2: makes no request before it sends, and is always called the same")
    void changesNothingBeforeItSends() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS)) {
            var sink = MigmaFixture.hasty(migma.address()).build();
            var session = sink.open(List.of(), retry -> {});
            session.encode(MigmaFixture.complete("ada@x.example"));
            session.prepare(Set.of());

            assertThat(migma.requests()).isEmpty();
            assertThat(sink.id())
                    .isEqualTo(MigmaFixture.hasty(migma.address()).build().id());
            assertThat(sink.capabilities())
                    .isEqualTo(MigmaFixture.hasty(migma.address()).build().capabilities());
        }
    }

    @Test
    @DisplayName("SK-4, SK-5: what was taken is there as it was sent")
    void delivers() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS)) {
            assertThat(MigmaFixture.send(migma.address(), BATCH)).isEqualTo(TAKEN);

            JsonNode ada = migma.contacts().get("ada@x.example");
            assertThat(ada.path("firstName").textValue()).isEqualTo("Ağa \"𝒳\"");
            assertThat(ada.path("status").textValue()).isEqualTo("unsubscribed");
            assertThat(ada.path("tags")).extracting(JsonNode::textValue).containsExactly("beta", "vip");
            assertThat(ada.path("customFields").path("userId").textValue()).isEqualTo("u-1");
            assertThat(ada.path("customFields").path("zip").textValue()).isEqualTo("01234");
            assertThat(ada.path("customFields").path("pets").toString()).isEqualTo("[\"cat\",{\"age\":3}]");
            assertThat(migma.contacts()).hasSize(2);
        }
    }

    @Test
    @DisplayName("SK-6: a batch that comes again under its name has no second effect")
    void sendsABatchUnderItsNameOnEveryAttempt() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS);
                FaultProxy proxy = FaultProxy.before(
                        migma.address(),
                        FaultPlan.scripted(Fault.unavailable(), new Fault.CutAfter(), new Fault.Truncated()))) {
            assertThat(MigmaFixture.send(proxy.address(), BATCH)).isEqualTo(TAKEN);
            assertThat(MigmaFixture.send(proxy.address(), BATCH)).isEqualTo(TAKEN);

            assertThat(migma.effects()).isEqualTo(1);
            assertThat(proxy.requests()).hasSize(5).allSatisfy(request -> {
                assertThat(request.header("idempotency-key")).contains("batch-1");
                assertThat(request.body()).isEqualTo(proxy.requests().get(0).body());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SK-7: a refused contact is named, and the others arrive")
    void namesTheContactsThatAreRefused(ErrorTexts texts) {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withErrorTexts(texts))) {
            OutgoingContact refused = MigmaFixture.named("no address@x.example");

            BatchAnswer answer = MigmaFixture.send(
                    migma.address(),
                    MigmaFixture.batch(
                            "b", MigmaFixture.named("ada@x.example"), refused, MigmaFixture.named("bob@x.example")));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Taken.class,
                            taken -> assertThat(taken.refused())
                                    .containsOnlyKeys(refused.id())
                                    .hasEntrySatisfying(refused.id(), refusal -> {
                                        assertThat(refusal.code()).isEqualTo(RefusalCode.ADDRESS_REFUSED);
                                        assertThat(refusal.detail())
                                                .startsWith("Invalid email")
                                                .doesNotContain("address@");
                                    }));
            assertThat(migma.contacts()).containsOnlyKeys("ada@x.example", "bob@x.example");
        }
    }

    @Test
    @DisplayName("SK-8: behind closed doors nothing arrives, and nobody knocks twice")
    void isToldWhatToCheckIfItIsNotLetIn() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withApiKey("another_key"))) {
            assertThat(MigmaFixture.send(migma.address(), BATCH))
                    .isEqualTo(new Closed("401: Invalid or missing API key. Check the access key."));
            assertThat(migma.requests()).hasSize(1);
            assertThat(migma.contacts()).isEmpty();
        }
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withProjectId("another"))) {
            assertThat(MigmaFixture.send(migma.address(), BATCH))
                    .isEqualTo(new Closed("404: Project not found. Check the project and the server's address."));
        }
    }

    @Test
    @DisplayName("SK-9, SK-10: a contact that comes again is changed, its status only if one is sent")
    void changesTheContactThatIsThere() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS)) {
            MigmaFixture.send(migma.address(), BATCH);
            OutgoingContact changed =
                    MigmaFixture.with("Ada@x.example", Map.of("firstName", AttributeValue.text("Ada")));

            assertThat(MigmaFixture.send(migma.address(), MigmaFixture.batch("batch-2", changed)))
                    .isEqualTo(TAKEN);

            assertThat(migma.contacts()).hasSize(2);
            assertThat(migma.contacts().get("ada@x.example").path("firstName").textValue())
                    .isEqualTo("Ada");
            assertThat(migma.contacts().get("ada@x.example").path("status").textValue())
                    .isEqualTo("unsubscribed");
        }
    }

    @Test
    void followsAJobToItsEnd() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(1))) {
            OutgoingContact refused = MigmaFixture.named("no address@x.example");

            BatchAnswer answer = MigmaFixture.send(
                    migma.address(), MigmaFixture.batch("b", MigmaFixture.named("ada@x.example"), refused));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Taken.class, taken -> assertThat(taken.refused()).containsOnlyKeys(refused.id()));
            assertThat(migma.requests())
                    .extracting(ReceivedRequest::method)
                    .containsExactly("POST", "GET", "GET", "GET");
            assertThat(migma.requests().get(1).header("idempotency-key")).isEmpty();
        }
    }

    @Test
    void followsAJobThroughFaults() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(1));
                FaultProxy proxy = FaultProxy.before(
                        migma.address(),
                        FaultPlan.scripted(
                                new Fault.CutAfter(),
                                Fault.PASS,
                                new Fault.HtmlPage(502),
                                new Fault.CutAfter(),
                                Fault.tooManyRequests()))) {
            assertThat(MigmaFixture.send(proxy.address(), BATCH)).isEqualTo(TAKEN);
            assertThat(migma.effects()).isEqualTo(1);
        }
    }

    @Test
    void takesAFailedJobForAFailure() {
        try (MigmaStandIn migma =
                MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(1).withFailingJobs("out of memory"))) {
            assertThat(MigmaFixture.send(migma.address(), BATCH))
                    .isEqualTo(new Failed("the import job failed: out of memory"));
        }
    }

    @Test
    void failsIfAContactMakesTheServerFail() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withPoisonedEmails("bob@x.example"::equals))) {
            assertThat(MigmaFixture.send(migma.address(), BATCH))
                    .isEqualTo(new Failed("500 from the server, after 3 attempts"));
            assertThat(migma.contacts()).isEmpty();
        }
    }

    @Test
    void doesNotSayThatABatchHadNoEffectOnceItIsAJob() {
        try (MigmaStandIn migma = MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(1));
                FaultProxy proxy = FaultProxy.before(
                        migma.address(),
                        request -> request.method().equals("GET") ? Fault.tooManyRequests() : Fault.PASS)) {
            assertThat(MigmaFixture.send(proxy.address(), BATCH))
                    .isEqualTo(new Lost("the end of the job is not known: 429 from the server, after 4 attempts"));
        }
    }

    @Test
    void keepsToThePaceItIsGiven() {
        try (MigmaStandIn migma =
                MigmaStandIn.open(OPTIONS.withMostRowsAtOnce(1).withRequestsPerMinute(600))) {
            var sink =
                    MigmaFixture.hasty(migma.address()).requestsPerMinute(600).build();

            assertThat(MigmaFixture.send(sink, BATCH)).isEqualTo(TAKEN);

            var requests = migma.requests();
            assertThat(requests).hasSize(4);
            assertThat(requests.get(3).at().minus(requests.get(0).at()).toMillis())
                    .isGreaterThanOrEqualTo(200);
        }
    }
}
