package dev.muster.adapters.vendors.formbricks.upload;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.BATCH;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.key;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.withUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedContactsTest {

    private static final String KEYS = "{\"data\":[{\"key\":\"email\",\"name\":\"Email\",\"workspaceId\":\"ws1\"},"
            + "{\"key\":\"age\",\"name\":\"Age\",\"workspaceId\":\"ws1\"},"
            + "{\"key\":\"userId\",\"name\":\"User Id\",\"workspaceId\":\"ws1\"}]}";
    private static final String MISTYPED = "Attribute \"age\" is typed as \"number\" but received invalid values: ";

    @Test
    void namesTheContactsOfMalformedAddresses() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            Map<String, Refusal> named = named(
                    deliver(session(vendor), contact("a@b.co"), contact("ä@b.co"), contact("c@b.co"), contact("d@b")));

            assertThat(named)
                    .containsOnly(
                            entry(
                                    "ä@b.co",
                                    Refusal.forGood(
                                            RefusalCode.ADDRESS_REFUSED,
                                            "Invalid email format for contact at index 1")),
                            entry(
                                    "d@b",
                                    Refusal.forGood(
                                            RefusalCode.ADDRESS_REFUSED,
                                            "Invalid email format for contact at index 3")));
            assertThat(vendor.contacts()).isEmpty();
        }
    }

    @Test
    void namesAllHoldersOfOneUserIdButTheFirst() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            Map<String, Refusal> named = named(deliver(
                    session(vendor),
                    withUserId(contact("a@b.co"), "u1"),
                    withUserId(contact("b@b.co"), "u2"),
                    withUserId(contact("c@b.co"), "u1"),
                    withUserId(contact("d@b.co"), "u1")));

            assertThat(named).containsOnlyKeys("c@b.co", "d@b.co");
            assertThat(named.get("c@b.co").code()).isEqualTo(RefusalCode.USER_ID_TAKEN);
            assertThat(named.get("c@b.co").term()).isEqualTo(Refusal.Term.FOR_NOW);
        }
    }

    @Test
    void namesAllHoldersOfOneAddressButTheFirst() {
        assertThat(named(refused("{\"field\":\"contacts\",\"issue\":\"Duplicate emails found in the records\","
                        + "\"meta\":{\"duplicateEmails\":[\"a@b.co\"]}}")))
                .isEmpty();
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            OutgoingContact twin = new OutgoingContact(
                    new ContactId("twin"),
                    "a@b.co",
                    Optional.empty(),
                    Optional.empty(),
                    contact("a@b.co").tags(),
                    contact("a@b.co").attributes());

            assertThat(named(deliver(session(vendor), contact("a@b.co"), twin))).containsOnlyKeys("twin");
        }
    }

    @Test
    void namesTheContactsWhoseValuesAreListedAsMistyped() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            SinkSession before = session(vendor, key("age", "Age", DataType.STRING));
            OutgoingContact[] contacts = {
                contact("a@b.co", "age", "42"),
                contact("b@b.co", "age", "x, y"),
                contact("c@b.co", "age", "old"),
                contact("d@b.co", "age", "old"),
                contact("e@b.co", "age", "young"),
                contact("f@b.co", "age", "y"),
            };
            session(vendor, key("age", "Age", DataType.NUMBER)).prepare(Set.of("age"));

            assertThat(named(before.send(new OutgoingBatch(BATCH, List.of(contacts)))))
                    .containsOnlyKeys("b@b.co", "c@b.co", "d@b.co");
            assertThat(vendor.contacts()).isEmpty();
        }
    }

    @Test
    void namesNobodyWhenTheListedValuesAreNotInTheBatch() {
        assertThat(named(refused(detail("attributes", MISTYPED + "x, y, z (and 4 more)"))))
                .isEmpty();
        assertThat(named(refused(detail("attributes", MISTYPED + "0, y")))).isEmpty();
        assertThat(named(refused(detail("attributes", MISTYPED + "0, 1, 2 (and 7 more)"))))
                .containsOnlyKeys("p0@b.co", "p1@b.co", "p2@b.co");
    }

    @Test
    void namesContactsByTheFieldOrByWhatIsSaidBesides() {
        assertThat(named(refused(detail("contacts.3.attributes.1.value", "Invalid input"))))
                .containsOnlyKeys("p3@b.co");
        assertThat(named(refused(detail("contacts[4].attributes", "Invalid input"))))
                .containsOnlyKeys("p4@b.co");
        assertThat(named(refused("{\"field\":\"contacts\",\"issue\":\"odd\",\"meta\":{\"contactIndex\":5}}")))
                .containsOnly(entry("p5@b.co", Refusal.forGood(RefusalCode.VALUE_REFUSED, "odd")));
    }

    @Test
    void namesNobodyWhomItWasNotTold() {
        assertThat(named(refused(detail("contacts", "Maximum 250 contacts allowed at a time."))))
                .isEmpty();
        assertThat(named(refused(detail("contacts.99", "Invalid input")))).isEmpty();
        assertThat(named(refused(detail("contacts", "Invalid email format for contact at index 10"))))
                .isEmpty();
        assertThat(named(refused("null"))).isEmpty();
        assertThat(named(refused("7,[],{\"field\":{},\"issue\":[],\"meta\":\"x\"}")))
                .isEmpty();
    }

    @Test
    void repeatsTheVendorsWordsWithoutAddresses() {
        assertThat(((BatchAnswer.Refused) refused(
                                detail("attributes", "Cannot take a@b.co") + "," + detail("attributes", "Nor this")))
                        .reason())
                .isEqualTo(Refusal.forGood(RefusalCode.REFUSED, "Cannot take ***; Nor this"));
    }

    /** Ten contacts, p0 to p9, whose ages are their numbers. */
    private static BatchAnswer refused(String details) {
        Reply reply = Reply.json(
                422, "{\"error\":{\"code\":422,\"message\":\"Unprocessable Entity\",\"details\":[" + details + "]}}");
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, KEYS), reply)) {
            return deliver(
                    session(vendor),
                    IntStream.range(0, 10)
                            .mapToObj(i -> contact("p" + i + "@b.co", "age", "" + i))
                            .toArray(OutgoingContact[]::new));
        }
    }

    private static String detail(String field, String issue) {
        return "{\"field\":\"" + field + "\",\"issue\":\"" + issue.replace("\"", "\\\"") + "\"}";
    }

    private static Map<String, Refusal> named(BatchAnswer answer) {
        return ((BatchAnswer.Refused) answer)
                .named().entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }
}
