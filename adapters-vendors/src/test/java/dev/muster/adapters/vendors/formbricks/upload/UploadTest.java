package dev.muster.adapters.vendors.formbricks.upload;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.BATCH;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.key;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.tagged;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.with;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.withUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final BatchAnswer ALL_TAKEN = new BatchAnswer.Taken(Map.of());

    private final FormbricksStandIn vendor = FormbricksStandIn.open(
            FormbricksOptions.defaults().withPoisonedEmails(email -> email.startsWith("poison")));

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void zipCodesAndPhoneNumbersArriveAsTheyAre() {
        BatchAnswer answer = deliver(
                session(vendor, key("zip", "Zip", DataType.UNTYPED)),
                contact("ada@example.com", "zip", "02139", "phone", "+49123456789", "code", "1e3"));

        assertThat(answer).isEqualTo(ALL_TAKEN);
        assertThat(vendor.contacts())
                .containsExactly(
                        Map.of("email", "ada@example.com", "zip", "02139", "phone", "+49123456789", "code", "1e3"));
    }

    @Test
    void nothingIsRenamedThere() {
        deliver(session(vendor, key("zip", "Postal code", DataType.STRING)), contact("a@b.co", "zip", "1"));
        Map<String, FormbricksStandIn.Key> before = vendor.keys();

        deliver(
                session(
                        vendor,
                        key("zip", "Zip", DataType.STRING),
                        key("firstName", "Vorname", DataType.STRING),
                        key("userId", "Kennung", DataType.STRING),
                        key("email", "E-Mail", DataType.STRING)),
                withUserId(contact("a@b.co", "zip", "2", "firstName", "Ada"), "u1"));

        assertThat(vendor.keys()).isEqualTo(before);
        assertThat(vendor.contacts().get(0)).contains(entry("zip", "2"), entry("userId", "u1"));
    }

    @Test
    void theAddressGivenIsTheAddressSent() {
        deliver(session(vendor), contact("Ada@Example.com"));
        deliver(session(vendor), contact("Ada@Example.com", "firstName", "Ada"));

        assertThat(vendor.contacts()).containsExactly(Map.of("email", "Ada@Example.com", "firstName", "Ada"));
    }

    @Test
    void whatIsListedAsLostIsNotSentAndAllElseIs() {
        deliver(
                session(vendor, key("age", "Age", DataType.NUMBER)),
                tagged(
                        with(
                                contact("a@b.co", "age", "old", "Bad Key", "x", "city", "", "born", " 1 "),
                                "prefs",
                                AttributeValue.json("{\"a\":[1,2]}")),
                        "vip"));

        assertThat(vendor.contacts())
                .containsExactly(Map.of("email", "a@b.co", "city", "", "born", " 1 ", "prefs", "{\"a\":[1,2]}"));
    }

    @Test
    void aBlankUnderATypedKeyIsNotSent() {
        deliver(session(vendor, key("age", "Age", DataType.NUMBER)), contact("a@b.co", "age", "42"));
        deliver(session(vendor), contact("a@b.co", "age", " "));

        assertThat(vendor.contacts()).containsExactly(Map.of("email", "a@b.co", "age", "42"));
    }

    @Test
    void theSameBatchTwiceHasOneEffectAndOneName() {
        deliver(session(vendor), contact("a@b.co", "zip", "02139"), contact("b@b.co"));
        List<Map<String, String>> once = vendor.contacts();
        deliver(session(vendor), contact("a@b.co", "zip", "02139"), contact("b@b.co"));

        assertThat(vendor.contacts()).isEqualTo(once).hasSize(2);
        List<ReceivedRequest> uploads = vendor.requests().stream()
                .filter(request -> request.method().equals("PUT"))
                .toList();
        assertThat(uploads)
                .hasSize(2)
                .allMatch(upload -> upload.path().equals("/api/v2/management/contacts/bulk"))
                .allMatch(upload -> upload.header("idempotency-key")
                        .filter(BATCH.value()::equals)
                        .isPresent())
                .extracting(ReceivedRequest::body)
                .containsOnly("{\"workspaceId\":\"standinworkspace\",\"environmentId\":\"standinworkspace\","
                        + "\"contacts\":[{\"attributes\":["
                        + "{\"attributeKey\":{\"key\":\"email\",\"name\":\"Email\"},\"value\":\"a@b.co\"},"
                        + "{\"attributeKey\":{\"key\":\"zip\",\"name\":\"zip\"},\"value\":\"02139\"}]},"
                        + "{\"attributes\":["
                        + "{\"attributeKey\":{\"key\":\"email\",\"name\":\"Email\"},\"value\":\"b@b.co\"}]}]}");
    }

    @Test
    void aBatchThatTheServerChokesOnHasFailed() {
        assertThat(deliver(session(vendor), contact("a@b.co"), contact("poison@b.co")))
                .isInstanceOf(BatchAnswer.Failed.class);
        assertThat(vendor.contacts()).isEmpty();
    }
}
