package dev.muster.adapters.vendors.formbricks.upload;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.vendors.formbricks.SinkFixture;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {

    private static final String KEYS = "{\"data\":[{\"key\":\"email\",\"name\":\"Email\",\"workspaceId\":\"ws1\"}]}";

    @Test
    void aSuccessThatIsNoneOfFormbricksIsNone() {
        assertThat(uploaded(Reply.json(200, "{\"ok\":true}"))).isInstanceOf(BatchAnswer.Failed.class);
        assertThat(uploaded(Reply.json(200, "{\"data\":[]}"))).isInstanceOf(BatchAnswer.Failed.class);
        assertThat(uploaded(Reply.json(200, "[]"))).isInstanceOf(BatchAnswer.Failed.class);
        assertThat(uploaded(Reply.html(200))).isInstanceOf(BatchAnswer.Lost.class);
    }

    @Test
    void aRefusalWithoutJsonIsARefusalThatNamesNobody() {
        assertThat(uploaded(Reply.html(400))).isInstanceOfSatisfying(BatchAnswer.Refused.class, refused -> {
            assertThat(refused.reason().detail()).startsWith("400");
            assertThat(refused.named()).isEmpty();
        });
    }

    @Test
    void refusalsAtTheDoorAreNotTheContacts() {
        assertThat(uploaded(Reply.html(401))).isInstanceOf(BatchAnswer.Closed.class);
        assertThat(uploaded(Reply.html(403))).isInstanceOf(BatchAnswer.Closed.class);
        assertThat(uploaded(Reply.html(405))).isInstanceOf(BatchAnswer.Closed.class);
        assertThat(uploaded(new Reply(302, Map.of("Location", "/login"), ""))).isInstanceOf(BatchAnswer.Closed.class);
    }

    @Test
    void answersOfGatewaysAreNotTheContactsEither() {
        assertThat(uploaded(Reply.html(402))).isInstanceOf(BatchAnswer.Closed.class);
        assertThat(uploaded(Reply.html(451))).isInstanceOf(BatchAnswer.Closed.class);
        assertThat(uploaded(Reply.html(408))).isInstanceOf(BatchAnswer.Failed.class);
    }

    @Test
    void whatTheTransportSaysIsPassedOn() {
        BulkAnswer answer = new BulkAnswer(List.of(), "ws1");

        assertThat(answer.read(new VendorReply.Failed("why"))).isEqualTo(new BatchAnswer.Failed("why"));
        assertThat(answer.read(new VendorReply.Lost("why"))).isEqualTo(new BatchAnswer.Lost("why"));
        assertThat(answer.read(new VendorReply.Postponed("why"))).isEqualTo(new BatchAnswer.Postponed("why"));
    }

    @Test
    void aLostAnswerToANewKeyDoesNotStopTheDelivery() {
        FaultPlan afterTheEffect = FaultPlan.scripted(Fault.PASS, new Fault.CutAfter(), Fault.PASS, Fault.PASS);
        try (FormbricksStandIn vendor = FormbricksStandIn.open();
                FaultProxy proxy = FaultProxy.before(vendor.address(), afterTheEffect)) {
            var session = SinkFixture.sink(
                            proxy.address(),
                            vendor.options().apiKey(),
                            vendor.options().workspaceId())
                    .open(List.of(), retry -> {});

            assertThat(deliver(session, contact("a@b.co", "zip", "02139"))).isEqualTo(new BatchAnswer.Taken(Map.of()));
            assertThat(proxy.faultsDone()).isEqualTo(1);
            assertThat(vendor.contacts().get(0)).containsEntry("zip", "02139");
        }
    }

    private static BatchAnswer uploaded(Reply reply) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, KEYS), reply)) {
            return deliver(session(vendor), contact("a@b.co"));
        }
    }
}
