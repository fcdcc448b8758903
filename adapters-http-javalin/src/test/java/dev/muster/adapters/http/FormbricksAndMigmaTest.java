package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.upload.FormbricksUploadTest;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both doors open on one store. */
class FormbricksAndMigmaTest {

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void whoCameThroughOneDoorIsKnownAtTheOther() {
        doors.upload(FormbricksUploadTest.contacts(
                FormbricksUploadTest.attributes("a@b.co", "userId", "u1", "age", "42", "firstName", "A")));

        JsonNode imported = imported("{\"email\":\"A@B.co\",\"customFields\":{\"userId\":\"u1\",\"age\":\"43\"}}");

        assertThat(imported.at("/data/updated").intValue()).isEqualTo(1);
        assertThat(imported.at("/data/success").intValue()).isZero();
        assertThat(attributes())
                .isEqualTo(Golden.json("{\"email\":\"A@B.co\",\"userId\":\"u1\",\"age\":\"43\",\"firstName\":\"A\"}"));
    }

    @Test
    void theTypeOfAKeyIsLawAtBothDoors() {
        doors.upload(FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("a@b.co", "age", "42")));

        JsonNode imported = imported("{\"email\":\"b@b.co\",\"customFields\":{\"age\":\"many\"}}");

        assertThat(imported.at("/data/failed").intValue()).isEqualTo(1);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void noRouteOfThisDoorChangesAStatusOrTags() {
        imported("{\"email\":\"a@b.co\",\"status\":\"unsubscribed\",\"tags\":[\"t\"]}");

        doors.upload(FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("a@b.co", "firstName", "A")));

        Contact contact = doors.contacts().get(0);
        assertThat(contact.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(contact.profile().tags().names()).containsExactly("t");
        assertThat(attributes()).isEqualTo(Golden.json("{\"email\":\"a@b.co\",\"firstName\":\"A\"}"));
    }

    @Test
    void aContactThatIsCreatedHereIsSubscribedThere() {
        doors.send(doors.request("/api/v2/management/contacts")
                .header("x-api-key", doors.writer)
                .POST(HttpRequest.BodyPublishers.ofString("{\"workspaceId\":\"" + MountedDoors.WORKSPACE
                        + "\",\"attributes\":{\"email\":\"a@b.co\",\"userId\":\"u1\"}}")));

        assertThat(imported("{\"email\":\"a@b.co\",\"firstName\":\"A\"}")
                        .at("/data/updated")
                        .intValue())
                .isEqualTo(1);
        assertThat(doors.contacts().get(0).profile().status()).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    private JsonNode imported(String subscriber) {
        return Golden.json(doors.bulkImport(
                        "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[" + subscriber + "]}")
                .body());
    }

    private JsonNode attributes() {
        return Golden.json(doors.send(doors.request("/api/v1/management/contacts")
                                .header("x-api-key", doors.writer)
                                .GET())
                        .body())
                .at("/data/0/attributes");
    }
}
