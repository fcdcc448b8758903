package dev.muster.adapters.http.dialect.formbricks.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which types keys get by the values they come with, and which values fit a type. No value is ever rewritten. */
class KeyTypingTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KEYS = "/api/v2/management/contact-attribute-keys";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void aNewKeyIsWhatAllItsValuesAreAtFirstSight() {
        List<JsonNode> cases = cases("types-of-new-keys");
        for (int i = 0; i < cases.size(); i++) {
            String key = "k" + i;
            ArrayNode contacts = MAPPER.createArrayNode();
            int person = 0;
            for (JsonNode value : cases.get(i).get("values")) {
                contacts.add(contact("p" + person++ + "@b.co", key, value.textValue()));
            }
            assertThat(upload(contacts).statusCode())
                    .as(cases.get(i).toString())
                    .isEqualTo(200);
            JsonNode last = cases.get(i).get("values").get(person - 1);
            assertThat(stored("p" + (person - 1) + "@b.co", key)).isEqualTo(last.textValue());
        }
        JsonNode keys = get(KEYS + "?limit=250").get("data");
        for (JsonNode stored : keys) {
            if (stored.get("type").textValue().equals("custom")) {
                JsonNode expected =
                        cases.get(Integer.parseInt(stored.get("key").textValue().substring(1)));
                assertThat(stored.get("dataType")).as(expected.toString()).isEqualTo(expected.get("type"));
            }
        }
        assertThat(keys).hasSizeGreaterThan(cases.size());
    }

    @Test
    void theTypeOfAKeyThatIsThereIsLaw() {
        for (String type : List.of("number", "date", "string")) {
            ObjectNode key = MAPPER.createObjectNode().put("workspaceId", MountedDoors.WORKSPACE.value());
            key.put("key", type).put("dataType", type).putNull("name").putNull("description");
            HttpResponse<String> created = doors.send(doors.request(KEYS)
                    .header("x-api-key", doors.writer)
                    .POST(HttpRequest.BodyPublishers.ofString(key.toString())));
            assertThat(created.statusCode()).isEqualTo(201);
        }
        for (JsonNode given : cases("values-of-typed-keys")) {
            String type = given.get("type").textValue();
            String value = given.get("value").textValue();
            HttpResponse<String> response = upload(MAPPER.createArrayNode().add(contact("a@b.co", type, value)));
            if (given.get("fits").booleanValue()) {
                assertThat(response.statusCode()).as(given.toString()).isEqualTo(200);
                assertThat(stored("a@b.co", type)).isEqualTo(value);
            } else {
                assertThat(response.statusCode()).as(given.toString()).isEqualTo(400);
                assertThat(Golden.json(response.body())
                                .at("/error/details/0/issue")
                                .textValue())
                        .isEqualTo("Attribute \"" + type + "\" is typed as \"" + type
                                + "\" but received invalid values: " + value);
            }
        }
    }

    private String stored(String email, String key) {
        return doors.contacts().stream()
                .map(Contact::profile)
                .filter(profile -> profile.email().typed().equals(email))
                .flatMap(profile -> profile.attributes().find(key).stream())
                .map(AttributeValue::text)
                .collect(Collectors.joining("|"));
    }

    private HttpResponse<String> upload(ArrayNode contacts) {
        ObjectNode upload = MAPPER.createObjectNode().put("workspaceId", MountedDoors.WORKSPACE.value());
        upload.set("contacts", contacts);
        return doors.upload(upload.toString());
    }

    private JsonNode get(String path) {
        return Golden.json(
                doors.send(doors.request(path).header("x-api-key", doors.writer).GET())
                        .body());
    }

    private static ObjectNode contact(String email, String key, String value) {
        ObjectNode contact = MAPPER.createObjectNode();
        ArrayNode attributes = contact.putArray("attributes");
        attribute(attributes, "email", email);
        attribute(attributes, key, value);
        return contact;
    }

    private static void attribute(ArrayNode attributes, String key, String value) {
        ObjectNode attribute = attributes.addObject();
        attribute.putObject("attributeKey").put("key", key).put("name", key);
        attribute.put("value", value);
    }

    private static List<JsonNode> cases(String file) {
        return StreamSupport.stream(Golden.tree("formbricks/" + file + ".json").spliterator(), false)
                .toList();
    }
}
