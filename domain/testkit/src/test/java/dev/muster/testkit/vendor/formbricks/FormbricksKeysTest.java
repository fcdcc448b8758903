package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.KEYS;
import static dev.muster.testkit.vendor.formbricks.FormbricksClient.attribute;
import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormbricksKeysTest {

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited().withKeyElsewhere("zip", "number"));
    private final FormbricksClient formbricks = new FormbricksClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private HttpResponse<String> create(String members) throws IOException {
        return formbricks.call("POST", KEYS, "{\"workspaceId\":\"standinworkspace\"," + members + "}");
    }

    private JsonNode list(String query) throws IOException {
        HttpResponse<String> answer = formbricks.call("GET", KEYS + query, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return FormbricksClient.json(answer);
    }

    private static List<String> keysOf(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.path("data").forEach(key -> keys.add(key.path("key").asText()));
        return keys;
    }

    @Test
    void anUploadMayNotCreateKeysThatAreNoSafeIdentifiers() throws IOException {
        HttpResponse<String> answer = formbricks.upload(
                contact("email", "a@b.co", "a-b", "1", "user_id", "2"), contact("email", "c@b.co", "Foo", "3"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(FormbricksClient.json(answer).at("/error/details")).hasSize(1);
        assertThat(FormbricksClient.json(answer).at("/error/details/0/issue").asText())
                .isEqualTo("Invalid attribute key(s): a-b, Foo. Keys must only contain lowercase letters, numbers,"
                        + " and underscores, and must start with a letter.");
        assertThat(vendor.contacts()).isEmpty();
    }

    @Test
    void anUploadMayNotCreateReservedKeys() throws IOException {
        HttpResponse<String> answer = formbricks.upload(contact("email", "a@b.co", "user_id", "2"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Reserved attribute key(s): user_id.");
    }

    @Test
    void anotherNameRenamesTheKey() throws IOException {
        ObjectNode ada = contact("email", "a@b.co");
        ObjectNode bob = Json.object();
        ArrayNode attributes = bob.putArray("attributes");
        attribute(attributes, "email", "Email Address", "c@b.co");
        attribute(attributes, "nick", "Nickname", "bob");
        formbricks.upload(ada, bob);

        assertThat(vendor.keys().get("email").name()).isEqualTo("Email Address");
        assertThat(vendor.keys().get("nick").name()).isEqualTo("Nickname");
    }

    @Test
    void listsTheKeysOfOtherWorkspacesTooTheNewestFirst() throws IOException {
        create("\"key\":\"zip\",\"name\":\"Zip\",\"description\":null,\"dataType\":\"string\"");
        JsonNode page = list("?workspaceId=standinworkspace");

        assertThat(keysOf(page)).containsExactly("zip", "zip", "language", "lastName", "firstName", "email", "userId");
        assertThat(page.at("/data/0/workspaceId").asText()).isEqualTo("standinworkspace");
        assertThat(page.at("/data/1/workspaceId").asText()).isNotEqualTo("standinworkspace");
        assertThat(page.at("/data/1/dataType").asText()).isEqualTo("number");
        assertThat(page.path("meta").toString()).isEqualTo("{\"total\":7,\"limit\":50,\"offset\":0}");
    }

    @Test
    void listsPageByPage() throws IOException {
        for (int i = 0; i < 60; i++) {
            create("\"key\":\"k" + i + "\",\"name\":null,\"description\":null");
        }

        assertThat(keysOf(list(""))).hasSize(50);
        assertThat(keysOf(list("?limit=250"))).hasSize(66);
        assertThat(keysOf(list("?skip=50"))).hasSize(16);
        assertThat(keysOf(list("?offset=50"))).hasSize(50);
        assertThat(keysOf(list("?limit=2&skip=1&order=asc"))).containsExactly("email", "firstName");
        assertThat(list("?limit=2&skip=1").path("meta").toString())
                .isEqualTo("{\"total\":66,\"limit\":2,\"offset\":1}");
        for (String wrong : new String[] {"?limit=251", "?limit=0", "?skip=-1", "?limit=x"}) {
            assertThat(formbricks.call("GET", KEYS + wrong, "").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void createsAKey() throws IOException {
        HttpResponse<String> answer =
                create("\"key\":\"first_seen\",\"name\":null,\"description\":\"d\",\"dataType\":\"date\"");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode data = FormbricksClient.json(answer).path("data");
        assertThat(data.path("name").asText()).isEqualTo("First Seen");
        assertThat(data.path("description").asText()).isEqualTo("d");
        assertThat(data.path("type").asText()).isEqualTo("custom");
        assertThat(vendor.keys()).containsEntry("first_seen", new FormbricksStandIn.Key("date", "First Seen"));
    }

    @Test
    void refusesKeysThatThereAre() throws IOException {
        HttpResponse<String> answer = create("\"key\":\"zip\",\"name\":\"Zip\",\"description\":null");
        assertThat(answer.statusCode()).isEqualTo(201);

        answer = create("\"key\":\"zip\",\"name\":\"Zip\",\"description\":null");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(FormbricksClient.json(answer).at("/error/details/0").toString())
                .isEqualTo("{\"field\":\"contactAttributeKey\","
                        + "\"issue\":\"Contact attribute key with \\\"zip\\\" already exists\"}");
    }

    @Test
    void wantsADescriptionEvenIfItIsNull() throws IOException {
        HttpResponse<String> answer = create("\"key\":\"zip\",\"name\":\"Zip\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FormbricksClient.json(answer).at("/error/details/0/field").asText())
                .isEqualTo("description");
    }

    @Test
    void refusesWhatCanBeNoKey() throws IOException {
        assertThat(create("\"key\":\"A\",\"name\":null,\"description\":null").statusCode())
                .isEqualTo(422);
        assertThat(create("\"key\":\"first_name\",\"name\":null,\"description\":null")
                        .statusCode())
                .isEqualTo(400);
        assertThat(create("\"key\":\"a\",\"name\":null,\"description\":null,\"dataType\":\"bool\"")
                        .statusCode())
                .isEqualTo(422);
    }
}
