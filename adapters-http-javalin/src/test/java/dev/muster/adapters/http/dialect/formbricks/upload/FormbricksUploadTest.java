package dev.muster.adapters.http.dialect.formbricks.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.TransactionEnd;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class FormbricksUploadTest {

    private static final String SUCCESS =
            "{\"data\":{\"status\":\"success\",\"message\":\"Contacts bulk upload successful\"}}";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void takesThePublishedExample() {
        var response = doors.upload("""
                {"environmentId": "%s", "contacts": [
                  {"attributes": [
                    {"attributeKey": {"key": "email", "name": "Email Address"}, "value": "john.doe@example.com"},
                    {"attributeKey": {"key": "firstName", "name": "First Name"}, "value": "John"},
                    {"attributeKey": {"key": "lastName", "name": "Last Name"}, "value": "Doe"}]},
                  {"attributes": [
                    {"attributeKey": {"key": "email", "name": "Email Address"}, "value": "jane.smith@example.com"},
                    {"attributeKey": {"key": "firstName", "name": "First Name"}, "value": "Jane"},
                    {"attributeKey": {"key": "lastName", "name": "Last Name"}, "value": "Smith"}]}]}
                """.formatted(MountedDoors.ALIAS));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(SUCCESS);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, POST, PUT, DELETE, OPTIONS");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Content-Type, Authorization");
        assertThat(doors.contacts())
                .extracting(contact -> contact.profile().email().typed())
                .containsExactly("john.doe@example.com", "jane.smith@example.com");
        assertThat(value(doors.contacts().get(0), "firstName")).isEqualTo("John");
        assertThat(key("email").name()).isEqualTo("Email Address");
    }

    @Test
    void createsKeysWithTheTypeOfTheirValuesAndTheStatedName() {
        doors.upload(contacts(attributes("a@b.co", "age", "42", "zip", "00123", "since", "2024-01-15", "empty", " ")));

        assertThat(key("age")).isEqualTo(AttributeKey.custom("age", "AGE", DataType.NUMBER));
        assertThat(key("zip").type()).isEqualTo(DataType.STRING);
        assertThat(key("since").type()).isEqualTo(DataType.DATE);
        assertThat(value(doors.contacts().get(0), "zip")).isEqualTo("00123");
        assertThat(value(doors.contacts().get(0), "empty")).isEqualTo(" ");
    }

    @Test
    void isIdempotent() {
        String upload = contacts(attributes("a@b.co", "userId", "u1", "plan", "x"));

        assertThat(doors.upload(upload).body()).isEqualTo(SUCCESS);
        assertThat(doors.upload(upload).body()).isEqualTo(SUCCESS);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void takesAnEmptyListOfContacts() {
        assertThat(doors.upload(contacts()).body()).isEqualTo(SUCCESS);
    }

    @Test
    void mergesTwoSpellingsOfOneAddress() {
        var response = doors.upload(
                contacts(attributes("a@b.co", "one", "1", "both", "x"), attributes("A@b.co", "two", "2", "both", "y")));

        assertThat(response.body()).isEqualTo(SUCCESS);
        Contact merged = doors.contacts().get(0);
        assertThat(doors.contacts()).hasSize(1);
        assertThat(merged.profile().email().typed()).isEqualTo("A@b.co");
        assertThat(value(merged, "one")).isEqualTo("1");
        assertThat(value(merged, "both")).isEqualTo("y");
    }

    @Test
    void tellsSkippedContactsInBothPlaces() {
        doors.upload(contacts(
                attributes("old1@b.co", "userId", "u1"),
                attributes("old2@b.co", "userId", "u2"),
                attributes("old3@b.co", "userId", "u3")));

        var response = doors.upload(contacts(
                attributes("new1@b.co", "userId", "u9"),
                attributes("new2@b.co", "userId", "u1", "fresh_key", "x"),
                attributes("old3@b.co", "userId", "u3", "plan", "y"),
                attributes("old1@b.co", "userId", "u2")));

        JsonNode skipped = Golden.json("[{\"index\":1,\"userId\":\"u1\"},{\"index\":3,\"userId\":\"u2\"}]");
        JsonNode body = Golden.json(response.body());
        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(body.at("/data/status").textValue()).isEqualTo("success");
        assertThat(body.at("/data/message").textValue())
                .isEqualTo("Contacts bulk upload partially successful. Some contacts were skipped due to"
                        + " conflicting userIds.");
        assertThat(body.at("/data/meta/skippedContacts")).isEqualTo(skipped);
        assertThat(body.at("/data/skippedContacts")).isEqualTo(skipped);
        assertThat(doors.contacts()).hasSize(4);
        assertThat(schema().find("fresh_key")).isEmpty();
    }

    @Test
    void swappingUserIdsSkipsBoth() {
        doors.upload(contacts(attributes("a@b.co", "userId", "u1"), attributes("b@b.co", "userId", "u2")));

        var response =
                doors.upload(contacts(attributes("a@b.co", "userId", "u2"), attributes("b@b.co", "userId", "u1")));

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Golden.json(response.body()).at("/data/skippedContacts")).hasSize(2);
    }

    @Test
    void manyBlankUserIdsConflictWithNobody() {
        var response = doors.upload(
                contacts(attributes("a@b.co", "userId", ""), attributes("b@b.co", "userId", ""), attributes("c@b.co")));

        assertThat(response.body()).isEqualTo(SUCCESS);
        assertThat(doors.contacts()).hasSize(3);
    }

    @Test
    void listsTheFirstThreeValuesThatDoNotFitEachKey() {
        doors.upload(contacts(attributes("a@b.co", "age", "42", "since", "2024-01-15")));
        String longValue = "x".repeat(300);

        var response = doors.upload(contacts(
                attributes("b@b.co", "since", "01-02-2024", "age", "1"),
                attributes("c@b.co", "age", " one", "since", " "),
                attributes("d@b.co", "age", longValue),
                attributes("e@b.co", "age", "two"),
                attributes("f@b.co", "age", "two"),
                attributes("g@b.co", "age", "Infinity")));

        assertThat(Golden.json(response.body())).isEqualTo(Golden.json("""
                        {"error":{"code":400,"message":"Bad Request","details":[
                          {"field":"attributes","issue":"Attribute \\"since\\" is typed as \\"date\\" but received invalid values: 01-02-2024"},
                          {"field":"attributes","issue":"Attribute \\"age\\" is typed as \\"number\\" but received invalid values:  one, %s, two (and 2 more)"}]}}
                        """.formatted(longValue)));
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void anUnsafeKeyIsToldBeforeAValueThatDoesNotFit() {
        doors.upload(contacts(attributes("a@b.co", "age", "42")));

        var response = doors.upload(contacts(attributes("b@b.co", "age", "x"), attributes("c@b.co", "B-d", "x")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Invalid attribute key(s): B-d.").doesNotContain("typed as");
    }

    @Test
    void looksAtValuesOfContactsThatWouldBeSkippedToo() {
        doors.upload(contacts(attributes("a@b.co", "age", "42", "userId", "u1")));

        var response = doors.upload(contacts(attributes("b@b.co", "userId", "u1", "age", "x")));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void keepsContentTypesOutOfIt() {
        for (String type : List.of(
                "text/plain",
                "multipart/form-data",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense")) {
            var response = doors.send(doors.request(MountedDoors.FORMBRICKS)
                    .header("x-api-key", doors.writer)
                    .header("Content-Type", type)
                    .PUT(HttpRequest.BodyPublishers.ofString(contacts(attributes("a@b.co")))));
            assertThat(response.body()).isEqualTo(SUCCESS);
        }
    }

    @Test
    void decodesBrokenTextLeniently() {
        byte[] upload = ("\uFEFF"
                        + contacts(attributes("a@b.co", "half", "x\\ud800y", "whole", "\\ud83d\\ude00", "bad", "@@")))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < upload.length - 1; i++) {
            if (upload[i] == '@' && upload[i + 1] == '@') {
                upload[i] = (byte) 0xC3;
                upload[i + 1] = '(';
            }
        }

        var response = doors.send(doors.request(MountedDoors.FORMBRICKS)
                .header("x-api-key", doors.writer)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(upload)));

        assertThat(response.body()).isEqualTo(SUCCESS);
        assertThat(value(doors.contacts().get(0), "half")).isEqualTo("x\uFFFDy");
        assertThat(value(doors.contacts().get(0), "whole")).isEqualTo("\uD83D\uDE00");
        assertThat(value(doors.contacts().get(0), "bad")).isEqualTo("\uFFFD(");
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 300, 20_000})
    void refusesMoreThan250ContactsWithOneIssue(int count) {
        String one = "{\"attributes\":[]}";
        var response = doors.upload("{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":["
                + IntStream.range(0, count).mapToObj(i -> one).collect(Collectors.joining(",")) + "]}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Golden.json(response.body()).at("/error/details"))
                .isEqualTo(Golden.json(
                        "[{\"field\":\"contacts\",\"issue\":\"Maximum 250 contacts allowed at a time.\"}]"));
    }

    @Test
    void listsVeryManyIssuesAndSaysWhenItStops() {
        String numbers = "1,".repeat(60_000) + "1";

        JsonNode details = Golden.json(doors.upload(contacts("{\"attributes\":[" + numbers + "]}"))
                        .body())
                .at("/error/details");

        assertThat(details).hasSize(50_001);
        assertThat(details.get(49_999).get("field").textValue()).isEqualTo("contacts.0.attributes.49999");
        assertThat(details.get(50_000).get("issue").textValue()).isEqualTo("10001 further issues are not listed");
    }

    @Test
    void takes250Contacts() {
        String[] many = IntStream.range(0, 250)
                .mapToObj(i -> attributes("a" + i + "@b.co"))
                .toArray(String[]::new);

        assertThat(doors.upload(contacts(many)).body()).isEqualTo(SUCCESS);
        assertThat(doors.contacts()).hasSize(250);
    }

    @Test
    void takesABodyOfExactlyTwoMebibytesAndNotOneByteMore() {
        String upload = contacts(attributes("a@b.co"));
        String largest = upload + " ".repeat(2_097_152 - upload.length());

        assertThat(doors.upload(largest).body()).isEqualTo(SUCCESS);
        assertThat(doors.upload(largest + " ").body())
                .isEqualTo(
                        "{\"error\":{\"code\":413,\"message\":\"Payload Too Large\",\"details\":[{\"field\":\"body\","
                                + "\"issue\":\"Request body must not exceed 2097152 bytes\"}]}}");
    }

    @Test
    void takesLongValuesAndAddresses() {
        String value = "v".repeat(100_000);
        String address = "a".repeat(300) + "@b.co";

        assertThat(doors.upload(contacts(attributes(address, "bio", value))).body())
                .isEqualTo(SUCCESS);
        assertThat(value(doors.contacts().get(0), "bio")).isEqualTo(value);
    }

    @Test
    void takesTheUserIdAsSent() {
        doors.upload(contacts(attributes("a@b.co", "userId", " u 1 ")));

        assertThat(doors.contacts().get(0).profile().userId()).contains(new UserId(" u 1 "));
    }

    private AttributeKey key(String key) {
        return schema().find(key).orElseThrow();
    }

    private AttributeSchema schema() {
        return doors.store.inTransaction(
                MountedDoors.WORKSPACE,
                transaction -> new TransactionEnd.RollBack<>(
                        transaction.attributeKeys().schema()));
    }

    private static String value(Contact contact, String key) {
        return contact.profile().attributes().find(key).orElseThrow().text();
    }

    public static String contacts(String... contacts) {
        return "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":[" + String.join(",", contacts) + "]}";
    }

    /** A contact with an address and further keys and values; the name of a key is the key in capitals. */
    public static String attributes(String email, String... keysAndValues) {
        StringBuilder attributes = new StringBuilder(attribute("email", email));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.append(',').append(attribute(keysAndValues[i], keysAndValues[i + 1]));
        }
        return "{\"attributes\":[" + attributes + "]}";
    }

    private static String attribute(String key, String value) {
        String name = key.equals("email") ? "Email" : key.toUpperCase(Locale.ROOT);
        return "{\"attributeKey\":{\"key\":\"" + key + "\",\"name\":\"" + name + "\"},\"value\":\"" + value + "\"}";
    }
}
