package dev.muster.adapters.http.dialect.formbricks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeValue;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The read routes give typed values in Formbricks' canonical form; the store keeps the text as it was sent. */
class FormbricksReadValuesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String V1 = "/api/v1/management/";

    private final MountedDoors doors = MountedDoors.open();

    @BeforeEach
    void createTypedKeys() {
        for (String type : List.of("number", "date", "string")) {
            ObjectNode key = MAPPER.createObjectNode().put("workspaceId", MountedDoors.WORKSPACE.value());
            key.put("key", type).put("dataType", type).putNull("name").putNull("description");
            doors.send(doors.request("/api/v2/management/contact-attribute-keys")
                    .header("x-api-key", doors.writer)
                    .POST(HttpRequest.BodyPublishers.ofString(key.toString())));
        }
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "date,2024-01-13,2024-01-13T00:00:00.000Z",
                "date,2024/01/13,2024-01-13T00:00:00.000Z",
                "date,13-01-2024,2024-01-13T00:00:00.000Z",
                "date,01-13-2024,2024-01-13T00:00:00.000Z",
                "date, 2024-01-15 10:30 ,2024-01-15T10:30:00.000Z",
                "date,2024-01-15T10:30:00+02:00,2024-01-15T08:30:00.000Z",
                "date,2024-01-15T10:30:00.123456Z,2024-01-15T10:30:00.123Z",
                "date,9999-12-31T23:00-02:00,+010000-01-01T01:00:00.000Z",
                "number,  42 ,42",
                "number,+42,42",
                "number,42.0,42",
                "number,0x2A,42",
                "number,0b101,5",
                "number,0o17,15",
                "number,007,7",
                "number,+49123456789,49123456789",
                "number,1.10,1.1",
                "number,.5,0.5",
                "number,5.,5",
                "number,-0,0",
                "number,-2.50,-2.5",
                "number,1e3,1000",
                "number,9007199254740993,9007199254740992",
                "number,12345678901234567890,12345678901234567000",
                "number,2e-3,0.002",
                "number,0.000001,0.000001",
                "number,0.0000001,1e-7",
                "number,-1.25e-7,-1.25e-7",
                "number,123456789012345678901,123456789012345680000",
                "number,1e21,1e+21",
                "number,1.5e300,1.5e+300",
                "number,2e23,2e+23",
                "number,5e-324,5e-324",
                "number,1.7976931348623157e308,1.7976931348623157e+308",
                "string,007,007",
                "string,2024/01/13,2024/01/13",
            })
    void everyReadRouteGivesTheCanonicalForm(String key, String sent, String read) {
        upload(key, sent);

        assertThat(doors.contacts().get(0).profile().attributes().find(key)).contains(AttributeValue.text(sent));
        JsonNode listed = get("contacts").get(0);
        assertThat(listed.get("attributes").get(key).textValue()).isEqualTo(read);
        JsonNode page = get("contacts?limit=1").get(0);
        assertThat(page.get("attributes").get(key).textValue()).isEqualTo(read);
        JsonNode single = get("contacts/" + listed.get("id").textValue());
        assertThat(single.get("attributes").get(key).textValue()).isEqualTo(read);
        assertThat(get("contact-attributes").findValuesAsText("value")).containsExactlyInAnyOrder("a@b.co", read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "number"})
    void aBlankUnderATypedKeyIsNoValue(String key) {
        upload(key, " \u00a0");

        assertThat(get("contacts").get(0).get("attributes").has(key)).isFalse();
        assertThat(get("contact-attributes").findValuesAsText("attributeKey")).containsExactly("email");
        assertThat(doors.contacts().get(0).profile().attributes().find(key)).contains(AttributeValue.text(" \u00a0"));
    }

    @Test
    void aBlankUnderAStringKeyIsText() {
        upload("string", " ");

        assertThat(get("contacts").get(0).at("/attributes/string").textValue()).isEqualTo(" ");
    }

    private void upload(String key, String value) {
        ObjectNode upload = MAPPER.createObjectNode().put("workspaceId", MountedDoors.WORKSPACE.value());
        ArrayNode attributes = upload.putArray("contacts").addObject().putArray("attributes");
        attribute(attributes, "email", "a@b.co");
        attribute(attributes, key, value);
        assertThat(doors.upload(upload.toString()).statusCode()).isEqualTo(200);
    }

    private static void attribute(ArrayNode attributes, String key, String value) {
        ObjectNode attribute = attributes.addObject().put("value", value);
        attribute.putObject("attributeKey").put("key", key).put("name", key);
    }

    private JsonNode get(String path) {
        return Golden.json(doors.send(doors.request(V1 + path)
                                .header("x-api-key", doors.writer)
                                .GET())
                        .body())
                .get("data");
    }
}
