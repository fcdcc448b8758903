package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.TestHttpClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/** Requests to a stand-in of Formbricks, and what they are made of. */
record FormbricksClient(FormbricksStandIn vendor) {

    static final String BULK = "/api/v2/management/contacts/bulk";
    static final String KEYS = "/api/v2/management/contact-attribute-keys";

    /** Key, value, key, value; each key's name is the key. */
    static ObjectNode contact(String... keysAndValues) {
        ObjectNode contact = Json.object();
        ArrayNode attributes = contact.putArray("attributes");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attribute(attributes, keysAndValues[i], keysAndValues[i], keysAndValues[i + 1]);
        }
        return contact;
    }

    static void attribute(ArrayNode attributes, String key, String name, String value) {
        ObjectNode attribute = attributes.addObject();
        attribute.putObject("attributeKey").put("key", key).put("name", name);
        attribute.put("value", value);
    }

    ObjectNode body(JsonNode... contacts) {
        ObjectNode body = Json.object().put("workspaceId", vendor.options().workspaceId());
        ArrayNode array = body.putArray("contacts");
        for (JsonNode contact : contacts) {
            array.add(contact);
        }
        return body;
    }

    HttpResponse<String> upload(JsonNode... contacts) throws IOException {
        return call("PUT", BULK, body(contacts).toString());
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException {
        return TestHttpClient.send(TestHttpClient.request(
                method,
                vendor.address(),
                path,
                body,
                "x-api-key",
                vendor.options().apiKey()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body()).orElseThrow();
    }

    /** The only contact's values. */
    Map<String, String> only() {
        if (vendor.contacts().size() != 1) {
            throw new AssertionError(vendor.contacts());
        }
        return vendor.contacts().get(0);
    }
}
