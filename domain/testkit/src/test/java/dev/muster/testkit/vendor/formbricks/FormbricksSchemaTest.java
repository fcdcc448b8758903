package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.BULK;
import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormbricksSchemaTest {

    private final FormbricksStandIn vendor = FormbricksStandIn.open();
    private final FormbricksClient formbricks = new FormbricksClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private static List<String> issues(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        List<String> issues = new ArrayList<>();
        FormbricksClient.json(answer)
                .at("/error/details")
                .forEach(detail -> issues.add(detail.path("field").asText() + ": "
                        + detail.path("issue").asText()));
        return issues;
    }

    @Test
    void takes250ContactsAndNotOneMore() throws IOException {
        JsonNode[] contacts = IntStream.range(0, 251)
                .mapToObj(i -> contact("email", "p" + i + "@b.co"))
                .toArray(JsonNode[]::new);

        assertThat(issues(formbricks.upload(contacts)))
                .containsExactly("contacts: Maximum 250 contacts allowed at a time.");
        assertThat(vendor.contacts()).isEmpty();
        assertThat(formbricks.upload(Arrays.copyOf(contacts, 250)).statusCode()).isEqualTo(200);
        assertThat(vendor.contacts()).hasSize(250);
    }

    @Test
    void namesThePlaceOfEveryWrongType() throws IOException {
        String body = "{\"workspaceId\":\"standinworkspace\",\"contacts\":[5,{},{\"attributes\":["
                + "{\"attributeKey\":{\"key\":\"email\",\"name\":null},\"value\":7},"
                + "{\"attributeKey\":\"x\",\"value\":true},null]}]}";

        assertThat(issues(formbricks.call("PUT", BULK, body)))
                .containsExactly(
                        "contacts.0: Invalid input: expected object, received number",
                        "contacts.1.attributes: Invalid input: expected array, received undefined",
                        "contacts.2.attributes.0.attributeKey.name: Invalid input: expected string, received null",
                        "contacts.2.attributes.0.value: Invalid input: expected string, received number",
                        "contacts.2.attributes.1.attributeKey: Invalid input: expected object, received string",
                        "contacts.2.attributes.1.value: Invalid input: expected string, received boolean",
                        "contacts.2.attributes.2: Invalid input: expected object, received null");
    }

    @Test
    void wantsContacts() throws IOException {
        assertThat(issues(formbricks.call("PUT", BULK, "{\"workspaceId\":\"standinworkspace\"}")))
                .containsExactly("contacts: Invalid input: expected array, received undefined");
    }

    @Test
    void tellsEveryRuleThatIsBroken() throws IOException {
        HttpResponse<String> answer = formbricks.upload(
                contact("email", "a@b.co", "userId", "u"),
                contact("email", "a@b", "x", "1", "x", "2"),
                contact("email", "a@b.co", "userId", "u"),
                contact("Email", "c@b.co"));

        assertThat(issues(answer))
                .containsExactly(
                        "contacts: Invalid email format for contact at index 1",
                        "contacts: Duplicate attribute keys found for contact at index 1."
                                + " Please ensure each attribute key is unique",
                        "contacts: Email attribute is required for contact at index 3",
                        "contacts: Duplicate emails found in the records, please ensure each email is unique.",
                        "contacts: Duplicate userIds found in the records, please ensure each userId is unique.");
        assertThat(FormbricksClient.json(answer).at("/error/details/1/meta").toString())
                .isEqualTo("{\"duplicateKeys\":[\"x\"],\"contactIndex\":1}");
        assertThat(FormbricksClient.json(answer).at("/error/details/3/meta").toString())
                .isEqualTo("{\"duplicateEmails\":[\"a@b.co\"]}");
        assertThat(vendor.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.B+c@Ex-ample.COM",
                "o'brien@c.co",
                "'a@c.co",
                "-a@c.co",
                "a+@b.co",
                "_@b.co",
                "a@b-.co",
                "a@xn--mnchen-3ya.de"
            })
    void acceptsAddress(String email) throws IOException {
        assertThat(formbricks.upload(contact("email", email)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a@b.c",
                "a..b@c.co",
                ".a@c.co",
                "a.@c.co",
                "a'@c.co",
                "a@-b.co",
                "a@b_c.co",
                "a@b..co",
                "a@b.c1",
                "a@1.2.3.4",
                "a@[1.2.3.4]",
                "\"a b\"@c.co",
                "ä@b.co",
                "a!b@c.co",
                "a#b@c.co",
                "a%b@c.co",
                "a/b@c.co",
                "a=b@c.co",
                "a&b@c.co",
                " a@b.co",
                "a@b.co ",
                "a@b.co\n",
                "a@b.co.",
                "@b.co",
                "a@b@c.co"
            })
    void refusesAddress(String email) throws IOException {
        assertThat(issues(formbricks.upload(contact("email", email))))
                .containsExactly("contacts: Invalid email format for contact at index 0");
    }

    @Test
    void takesALocalPartOfAnyLength() throws IOException {
        assertThat(formbricks
                        .upload(contact("email", "a".repeat(300_000) + "@b.co"))
                        .statusCode())
                .isEqualTo(200);
    }
}
