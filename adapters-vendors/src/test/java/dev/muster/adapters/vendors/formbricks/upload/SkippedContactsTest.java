package dev.muster.adapters.vendors.formbricks.upload;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.withUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.formbricks.SkippedLocation;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkippedContactsTest {

    private static final String KEYS = "{\"data\":[{\"key\":\"email\",\"name\":\"Email\",\"workspaceId\":\"ws1\"},"
            + "{\"key\":\"userId\",\"name\":\"User Id\",\"workspaceId\":\"ws1\"}]}";
    private static final Refusal USER_ID_TAKEN =
            Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Another contact of the workspace has this userId.");

    @ParameterizedTest
    @EnumSource(SkippedLocation.class)
    void onlyTheSkippedOnesAreRefused(SkippedLocation place) {
        try (FormbricksStandIn vendor =
                FormbricksStandIn.open(FormbricksOptions.defaults().withSkipped(place))) {
            deliver(session(vendor), withUserId(contact("eve@b.co"), "u1"));

            BatchAnswer answer = deliver(
                    session(vendor),
                    contact("ada@b.co"),
                    withUserId(contact("bob@b.co"), "u1"),
                    withUserId(contact("cy@b.co"), "u2"));

            assertThat(answer).isEqualTo(new BatchAnswer.Taken(Map.of(new ContactId("bob@b.co"), USER_ID_TAKEN)));
            assertThat(vendor.contacts())
                    .extracting(contact -> contact.get("email"))
                    .containsExactlyInAnyOrder("eve@b.co", "ada@b.co", "cy@b.co");
        }
    }

    @Test
    void aListInBothPlacesIsReadOnce() {
        String list = "\"skippedContacts\":[{\"index\":1,\"userId\":\"u2\"}]";

        assertThat(answered("{\"meta\":{" + list + "}," + list + "}"))
                .isEqualTo(new BatchAnswer.Taken(Map.of(new ContactId("b@b.co"), USER_ID_TAKEN)));
    }

    @Test
    void noListMeansNobody() {
        assertThat(answered("{\"status\":\"success\"}")).isEqualTo(new BatchAnswer.Taken(Map.of()));
    }

    @Test
    void aContactIsFoundByItsUserIdOrElseByItsIndex() {
        BatchAnswer second = new BatchAnswer.Taken(Map.of(new ContactId("b@b.co"), USER_ID_TAKEN));

        assertThat(answered("{\"skippedContacts\":[{\"index\":7,\"userId\":\"u2\"}]}"))
                .isEqualTo(second);
        assertThat(answered("{\"skippedContacts\":[{\"index\":1}]}")).isEqualTo(second);
    }

    @Test
    void aContactThatCannotBeFoundLeavesTheOutcomeUnknown() {
        assertThat(answered("{\"skippedContacts\":[{\"index\":2,\"userId\":\"u3\"}]}"))
                .isInstanceOf(BatchAnswer.Failed.class);
        assertThat(answered("{\"skippedContacts\":[{\"index\":-1}]}")).isInstanceOf(BatchAnswer.Failed.class);
        assertThat(answered("{\"skippedContacts\":[\"b@b.co\"]}")).isInstanceOf(BatchAnswer.Failed.class);
    }

    private static BatchAnswer answered(String data) {
        Reply reply = Reply.json(207, "{\"data\":" + data + "}");
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, KEYS), reply)) {
            return deliver(session(vendor), withUserId(contact("a@b.co"), "u1"), withUserId(contact("b@b.co"), "u2"));
        }
    }
}
