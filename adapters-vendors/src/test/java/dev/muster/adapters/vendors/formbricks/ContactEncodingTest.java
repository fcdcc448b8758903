package dev.muster.adapters.vendors.formbricks;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.key;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.tagged;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.with;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.withUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactEncodingTest {

    private static final AttributeKey AGE = key("age", "Age", DataType.NUMBER);
    private static final AttributeKey BORN = key("born", "Born", DataType.DATE);
    private static final AttributeKey PREFS = key("prefs", "", DataType.UNTYPED);

    private final FormbricksStandIn vendor = FormbricksStandIn.open();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void namesTheKeysThatMustBeThere() {
        OutgoingContact ada = withUserId(contact("ada@example.com", "zip", "02139", "firstName", "Ada"), "u1");

        assertThat(session(vendor).encode(ada).keys()).containsExactlyInAnyOrder("userId", "firstName", "zip");
    }

    @Test
    void leavesTagsAndKeysBehindThatCannotBe() {
        OutgoingContact ada =
                tagged(contact("ada@example.com", "Company", "x", "first_name", "Ada", "zip", "1"), "vip");

        assertThat(session(vendor).encode(ada).losses())
                .containsExactlyInAnyOrder(
                        new Loss(LossKind.TAGS, ""),
                        new Loss(LossKind.KEY, "Company"),
                        new Loss(LossKind.KEY, "first_name"));
    }

    @Test
    void leavesValuesBehindThatAreNoneOfTheKeysType() {
        OutgoingContact ada = contact("ada@example.com", "age", "old", "born", "01-02-2024");
        EncodedContact expression = session(vendor, AGE, BORN).encode(ada);

        assertThat(expression.losses())
                .containsExactlyInAnyOrder(new Loss(LossKind.TYPE, "age"), new Loss(LossKind.TYPE, "born"));
        assertThat(expression.keys()).isEmpty();
    }

    @Test
    void goesByTheTypeThatTheVendorHas() {
        deliver(session(vendor, BORN), contact("bob@example.com", "born", "2024-01-15"));
        SinkSession later = session(vendor, key("born", "Born", DataType.STRING));

        assertThat(later.encode(contact("ada@example.com", "born", "in spring")).losses())
                .containsExactly(new Loss(LossKind.TYPE, "born"));
        assertThat(later.encode(contact("ada@example.com", "born", "2024-02-29"))
                        .losses())
                .containsExactly(new Loss(LossKind.SPELLING, "born"));
        assertThat(later.encode(contact("ada@example.com", "born", "2024-02-29T00:00:00.000Z"))
                        .losses())
                .isEmpty();
    }

    @Test
    void leavesBlanksOutWhereTheyMeanNoValue() {
        EncodedContact expression = session(vendor, AGE).encode(contact("ada@example.com", "age", " ", "city", ""));

        assertThat(expression.losses()).isEmpty();
        assertThat(expression.keys()).containsExactly("city");
    }

    @Test
    void sendsJsonAsItsTextAndSaysSo() {
        OutgoingContact ada = with(contact("ada@example.com"), "prefs", AttributeValue.json("{\"a\":1}"));
        EncodedContact expression = session(vendor, PREFS).encode(ada);

        assertThat(expression.losses()).containsExactly(new Loss(LossKind.JSON, "prefs"));
        assertThat(expression.keys()).containsExactly("prefs");
    }

    @Test
    void doesNotLetAnAttributeStandInForIdentity() {
        assertThat(session(vendor)
                        .encode(contact("ada@example.com", "email", "eve@example.com"))
                        .losses())
                .containsExactly(new Loss(LossKind.KEY, "email"));
    }

    @Test
    void staysTheSameWhenTheKeysAreCreated() {
        OutgoingContact ada = with(
                contact("ada@example.com", "age", " ", "born", "2024-01-15", "zip", "02139"),
                "prefs",
                AttributeValue.json("7"));
        SinkSession session = session(vendor, AGE, BORN, PREFS);
        EncodedContact before = session.encode(ada);
        session.prepare(before.keys());

        assertThat(session.encode(ada)).isEqualTo(before);
        assertThat(session(vendor, AGE, BORN, PREFS).encode(ada)).isEqualTo(before);
    }

    @Test
    void isTheSameContentWhateverKeysAreCalled() {
        OutgoingContact ada = contact("ada@example.com", "zip", "02139");
        String content =
                session(vendor, key("zip", "Zip", DataType.STRING)).encode(ada).content();

        assertThat(session(vendor, key("zip", "Postal code", DataType.STRING))
                        .encode(ada)
                        .content())
                .isEqualTo(content)
                .isEqualTo("{\"email\":\"ada@example.com\",\"zip\":\"02139\"}");
    }

    @Test
    void isOtherContentForAnotherSpelling() {
        SinkSession session = session(vendor);

        assertThat(session.encode(contact("Ada@example.com")).content())
                .isNotEqualTo(session.encode(contact("ada@example.com")).content());
    }

    @Test
    void refusesAddressesThatFormbricksWouldRefuse() {
        assertThat(session(vendor).encode(contact("ada@münchen.de")).refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.ADDRESS_REFUSED);
            assertThat(refusal.detail()).doesNotContain("münchen").doesNotContain("***");
        });
    }
}
