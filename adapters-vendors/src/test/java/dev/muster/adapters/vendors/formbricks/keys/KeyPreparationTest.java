package dev.muster.adapters.vendors.formbricks.keys;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.key;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyPreparationTest {

    private static final String KEYS = "{\"data\":[{\"key\":\"email\",\"name\":\"Email\",\"workspaceId\":\"ws1\"}]}";

    private final FormbricksStandIn vendor = FormbricksStandIn.open();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void createsMissingKeysWithTheirTypesAndNames() {
        SinkSession session = session(
                vendor,
                key("age", "Age", DataType.NUMBER),
                key("born", "Born", DataType.DATE),
                key("prefs", "  ", DataType.UNTYPED),
                key("zip", "Postal code", DataType.STRING));

        assertThat(session.prepare(Set.of("zip", "age", "born", "prefs", "unheard")))
                .isEqualTo(Readiness.READY);
        assertThat(vendor.keys())
                .containsEntry("age", new FormbricksStandIn.Key("number", "Age"))
                .containsEntry("born", new FormbricksStandIn.Key("date", "Born"))
                .containsEntry("prefs", new FormbricksStandIn.Key("string", "prefs"))
                .containsEntry("unheard", new FormbricksStandIn.Key("string", "unheard"))
                .containsEntry("zip", new FormbricksStandIn.Key("string", "Postal code"));
    }

    @Test
    void createsThemInAlphabeticalOrderAndOnce() {
        SinkSession session = session(vendor);
        session.prepare(Set.of("zip", "age", "email", "firstName"));
        session.prepare(Set.of("zip", "age"));

        assertThat(vendor.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(ReceivedRequest::body)
                .containsExactly(
                        "{\"workspaceId\":\"standinworkspace\",\"environmentId\":\"standinworkspace\",\"key\":\"age\","
                                + "\"name\":\"age\",\"description\":null,\"dataType\":\"string\"}",
                        "{\"workspaceId\":\"standinworkspace\",\"environmentId\":\"standinworkspace\",\"key\":\"zip\","
                                + "\"name\":\"zip\",\"description\":null,\"dataType\":\"string\"}");
    }

    @Test
    void sendsTheDescriptionAlong() {
        AttributeKey zip = key("zip", "Zip", DataType.STRING).withDescription(Optional.of("Where the \"post\" goes"));
        session(vendor, zip).prepare(Set.of("zip"));

        assertThat(vendor.requests().get(1).body()).contains("\"description\":\"Where the \\\"post\\\" goes\"");
    }

    @Test
    void opensAndExpressesWithoutCreatingAnything() {
        session(vendor).encode(contact("ada@example.com", "zip", "02139"));

        assertThat(vendor.requests()).extracting(ReceivedRequest::method).containsExactly("GET");
    }

    @Test
    void goesOnWithAKeyThatSomebodyElseCreatedMeanwhile() {
        AttributeKey ours = key("zip", "Zip", DataType.STRING);
        SinkSession first = session(vendor, ours);
        session(vendor, key("zip", "Postal code", DataType.STRING)).prepare(Set.of("zip"));

        OutgoingContact ada = contact("ada@example.com", "zip", "02139");
        EncodedContact before = first.encode(ada);
        deliver(first, ada);

        assertThat(first.encode(ada)).isEqualTo(before);
        assertThat(vendor.keys()).containsEntry("zip", new FormbricksStandIn.Key("string", "Postal code"));
        assertThat(vendor.contacts().get(0)).containsEntry("zip", "02139");
    }

    @Test
    void isNotReadyWhenSomebodyElseGaveTheKeyAnotherType() {
        SinkSession first = session(vendor, key("zip", "Zip", DataType.STRING));
        session(vendor, key("zip", "Zip", DataType.NUMBER)).prepare(Set.of("zip"));

        assertThat(first.prepare(Set.of("zip"))).isInstanceOf(Readiness.Unreachable.class);
    }

    @Test
    void isClosedWhenTheVendorRefusesAKey() {
        String refusal = "{\"error\":{\"code\":400,\"message\":\"Bad Request\",\"details\":["
                + "{\"field\":\"key\",\"issue\":\"Too many keys\"}]}}";
        try (ScriptedVendor scripted = ScriptedVendor.answering(Reply.json(200, KEYS), Reply.json(400, refusal))) {
            assertThat(session(scripted).prepare(Set.of("zip")))
                    .isEqualTo(new Readiness.Closed("The attribute key \"zip\" is refused: Too many keys"));
        }
    }

    @Test
    void isClosedWhenAKeyExistsThatIsNotListed() {
        Reply exists = Reply.json(409, "{\"error\":{\"code\":409,\"message\":\"Conflict\"}}");
        Reply keys = Reply.json(200, KEYS);
        try (ScriptedVendor scripted = ScriptedVendor.answering(keys, exists, keys)) {
            assertThat(session(scripted).prepare(Set.of("zip")))
                    .isEqualTo(new Readiness.Closed("The attribute key \"zip\" is said to exist, but is not listed."));
        }
    }

    @Test
    void isUnreachableWhenTheServerFails() {
        try (ScriptedVendor scripted = ScriptedVendor.answering(Reply.json(200, KEYS), Reply.html(503))) {
            assertThat(session(scripted).prepare(Set.of("zip"))).isInstanceOf(Readiness.Unreachable.class);
        }
    }
}
