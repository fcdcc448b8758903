package dev.muster.adapters.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliverableBuilder;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Formbricks takes texts for numbers and dates wherever it may, and renames keys without being asked. */
class FormbricksValuesTest {

    private static final Map<String, String> LIKE_NUMBERS = Map.of(
            "zip", "02139",
            "phone", "+4912345",
            "code", "1e3",
            "card", "12345678901234567890",
            "amount", "1.10",
            "mask", "0x1F",
            "since", "2024-01-15",
            "none", " ");

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited().withKeyElsewhere("zip", "number"));
    private final Sink sink = DeliveryFixture.to(vendor, vendor.address()).build();
    private final DeliveryFixture courier = new DeliveryFixture();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void textsThatLookLikeNumbersStayAsTheyAre() {
        DeliverableBuilder ada = Deliverable.of("ada@example.com").userId("00042");
        LIKE_NUMBERS.forEach(ada::attribute);

        courier.deliver(sink, ada.build());

        assertThat(vendor.contacts())
                .singleElement()
                .satisfies(contact ->
                        assertThat(contact).containsAllEntriesOf(LIKE_NUMBERS).containsEntry("userId", "00042"));
    }

    @Test
    void keysAreThereWithTheirTypesBeforeTheFirstUpload() {
        AttributeKey zip = AttributeKey.custom("zip", "Zip code", DataType.STRING);
        AttributeKey points = AttributeKey.custom("points", "Points", DataType.NUMBER);
        AttributeKey since = AttributeKey.custom("since", "Since", DataType.DATE);
        AttributeKey unused = AttributeKey.custom("unused", "Unused", DataType.STRING);
        Deliverable ada = Deliverable.of("ada@example.com")
                .attribute("zip", "02139")
                .attribute("points", "7")
                .attribute("since", "2024-01-15")
                .attribute("firstName", "Ada")
                .build();

        courier.deliver(sink, new Source(List.of(ada), List.of(zip, points, since, unused)));

        assertThat(vendor.requests())
                .extracting(ReceivedRequest::method)
                .containsExactly("GET", "POST", "POST", "POST", "PUT");
        assertThat(vendor.keys())
                .containsEntry("zip", new FormbricksStandIn.Key("string", "Zip code"))
                .containsEntry("points", new FormbricksStandIn.Key("number", "Points"))
                .containsEntry("since", new FormbricksStandIn.Key("date", "Since"))
                .doesNotContainKey("unused");
    }

    @Test
    void keysThatAreThereAreNeitherCreatedAgainNorRenamed() {
        AttributeKey plan = AttributeKey.custom("plan", "Tariff", DataType.STRING);
        Deliverable ada = Deliverable.of("ada@example.com")
                .userId("u1")
                .attribute("firstName", "Ada")
                .attribute("plan", "gold")
                .build();
        courier.deliver(sink, new Source(List.of(ada), List.of(plan)));
        Map<String, FormbricksStandIn.Key> before = vendor.keys();
        List<AttributeKey> renamed = AttributeKey.DEFAULTS.stream()
                .map(key -> key.withName("Our own " + key.key()))
                .toList();

        new DeliveryFixture().deliver(sink, new Source(List.of(ada), renamed));

        assertThat(vendor.keys())
                .isEqualTo(before)
                .containsEntry("plan", new FormbricksStandIn.Key("string", "Tariff"))
                .containsEntry("firstName", new FormbricksStandIn.Key("string", "First Name"))
                .containsEntry("userId", new FormbricksStandIn.Key("string", "User Id"));
        assertThat(vendor.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"plan\""));
    }

    @Test
    void whatDoesNotArriveIsSaidBefore() {
        Deliverable ada = Deliverable.of("ada@example.com")
                .tag("vip")
                .attribute("Shoe size", "38")
                .build();

        assertThat(courier.plan(sink, ada).losses())
                .extracting(count -> count.loss())
                .containsExactlyInAnyOrder(new Loss(LossKind.TAGS, ""), new Loss(LossKind.KEY, "Shoe size"));
        assertThat(vendor.requests()).extracting(ReceivedRequest::method).containsOnly("GET");
        assertThat(courier.deliver(sink, ada).ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(vendor.contacts()).singleElement().isEqualTo(Map.of("email", "ada@example.com"));
    }

    @Test
    void anAddressThatIsSpeltDifferentlyLaterIsStillOnePerson() {
        courier.deliver(
                sink,
                Deliverable.of("ada@example.com").attribute("firstName", "A").build());

        courier.deliver(
                sink,
                Deliverable.of("Ada@Example.COM").attribute("firstName", "B").build());

        assertThat(vendor.contacts()).singleElement().isEqualTo(Map.of("email", "ada@example.com", "firstName", "B"));
    }

    @Test
    void noRequestIsLargerThanTheServerTakes() {
        List<Deliverable> contacts = IntStream.range(0, 100)
                .mapToObj(number -> Deliverable.of(ManyContacts.address(number))
                        .attribute("note", "\"ğ\n𝒳".repeat(8_000))
                        .build())
                .toList();

        assertThat(courier.deliver(sink, contacts).accepted()).isEqualTo(100);
        assertThat(vendor.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .hasSize(4)
                .allSatisfy(request ->
                        assertThat(request.body().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(2 * 1024 * 1024));
    }

    private record Source(List<Deliverable> contacts, Collection<AttributeKey> keys) implements ContactSource {

        @Override
        public void readAll(Consumer<Deliverable> reader) {
            contacts.forEach(reader);
        }

        @Override
        public Map<ContactId, Deliverable> find(Collection<ContactId> wanted) {
            return ContactSource.of(contacts).find(wanted);
        }
    }
}
