package dev.muster.adapters.vendors.formbricks.upload;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.key;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.sink;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestSizeTest {

    private static final int MOST_REQUEST_BYTES = 2 * 1024 * 1024;
    private static final AttributeKey NOTE = key("note", "Anmerkung \"ä\"", DataType.STRING);

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited());
    private final SinkSession session = session(vendor, NOTE);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aBatchTakesAsManyBytesAsItsContactsSay() {
        OutgoingContact[] contacts = IntStream.range(0, 250)
                .mapToObj(i -> contact("person" + i + "@example.com", "note", "\"\\\n\u0001 ä € 😀 " + i))
                .toArray(OutgoingContact[]::new);
        int said = IntStream.range(0, 250)
                .map(i -> session.encode(contacts[i]).bytes())
                .sum();

        assertThat(deliver(session, contacts)).isEqualTo(new BatchAnswer.Taken(Map.of()));
        assertThat(lastBody().getBytes(UTF_8).length)
                .isEqualTo(said
                        - 1
                        + MOST_REQUEST_BYTES
                        - sink(vendor).capabilities().mostBytes());
        assertThat(vendor.contacts()).hasSize(250);
        assertThat(vendor.contacts().get(249)).containsEntry("note", "\"\\\n\u0001 ä € 😀 249");
    }

    @Test
    void theLargestContactIsTakenAndTheNextLargerOneIsNot() {
        int most = sink(vendor).capabilities().mostBytes();
        int empty = session.encode(contact("a@b.co", "note", "")).bytes();
        OutgoingContact largest = contact("a@b.co", "note", "x".repeat(most - empty));
        OutgoingContact larger = contact("a@b.co", "note", "x".repeat(most - empty + 2));

        assertThat(deliver(session, largest)).isEqualTo(new BatchAnswer.Taken(Map.of()));
        assertThat(session.encode(largest).bytes()).isEqualTo(most);
        assertThat(deliver(session, larger)).isInstanceOf(BatchAnswer.Refused.class);
    }

    @Test
    void aBatchThatTheServerFindsTooLargeIsRefusedAsAWhole() {
        String half = "x".repeat(MOST_REQUEST_BYTES / 2);

        assertThat(deliver(session, contact("a@b.co", "note", half), contact("b@b.co", "note", half)))
                .isInstanceOfSatisfying(BatchAnswer.Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo(RefusalCode.TOO_LARGE);
                    assertThat(refused.named()).isEmpty();
                });
    }

    private String lastBody() {
        List<ReceivedRequest> requests = vendor.requests();
        return requests.get(requests.size() - 1).body();
    }
}
