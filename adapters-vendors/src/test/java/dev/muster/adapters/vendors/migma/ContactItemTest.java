package dev.muster.adapters.vendors.migma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactItemTest {

    @Test
    void saysAllThatIsKnownInAFixedOrder() {
        EncodedContact expression = express(MigmaFixture.complete("Ada@x.example"));

        assertThat(expression.content())
                .isEqualTo("{\"email\":\"Ada@x.example\",\"projectId\":\"p\","
                        + "\"firstName\":\"Ağa \\\"𝒳\\\"\",\"lastName\":\"O'Hara\",\"phone\":\"+49 30 123\","
                        + "\"country\":\"DE\",\"language\":\"tr\",\"tags\":[\"beta\",\"vip\"],"
                        + "\"customFields\":{\"userId\":\"u-1\",\"pets\":[\"cat\",{\"age\":3}],"
                        + "\"visits\":12345678901234567890.10,\"zip\":\"01234\"},\"status\":\"unsubscribed\"}");
        assertThat(expression.bytes()).isEqualTo(expression.content().getBytes(UTF_8).length + 1);
        assertThat(expression.losses()).isEmpty();
        assertThat(expression.keys()).isEmpty();
        assertThat(expression.refusal()).isEmpty();
    }

    @Test
    void namesNoTagsAndNoStatusThatAreNotThere() {
        assertThat(express(MigmaFixture.named("ada@x.example")).content())
                .isEqualTo("{\"email\":\"ada@x.example\",\"projectId\":\"p\",\"customFields\":{}}");
    }

    @Test
    void leavesALongPhoneNumberBehindAndSaysSo() {
        String longest = "𝟙".repeat(30);

        assertThat(express(with("phone", AttributeValue.text(longest))).losses())
                .isEmpty();
        EncodedContact tooLong = express(with("phone", AttributeValue.text(longest + "1")));
        assertThat(tooLong.losses()).containsExactly(new Loss(LossKind.LENGTH, "phone"));
        assertThat(tooLong.content()).doesNotContain("phone");
    }

    @Test
    void writesJsonAsTextWhereMigmaTakesTextOnly() {
        EncodedContact expression = express(with("firstName", AttributeValue.json("[\"Ada\"]")));

        assertThat(expression.content()).contains("\"firstName\":\"[\\\"Ada\\\"]\"");
        assertThat(expression.losses()).containsExactly(new Loss(LossKind.JSON, "firstName"));
    }

    @Test
    void countsTheFrameOfARequest() {
        assertThat(BulkBody.of("p\"1", Stream.of("{}", "[]")))
                .isEqualTo("{\"projectId\":\"p\\\"1\",\"subscribers\":[{},[]]}")
                .hasSize(BulkBody.frameBytes("p\"1") + "{},[]".length());
    }

    private static OutgoingContact with(String key, AttributeValue value) {
        return MigmaFixture.with("ada@x.example", Map.of(key, value));
    }

    private static EncodedContact express(OutgoingContact contact) {
        return new ContactItem("p").encode(contact);
    }
}
