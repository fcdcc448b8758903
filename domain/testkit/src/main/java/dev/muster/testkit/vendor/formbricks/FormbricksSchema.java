package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads the contacts of a request and notes every value of a wrong kind. */
final class FormbricksSchema {

    private final List<FormbricksIssue> issues = new ArrayList<>();

    private FormbricksSchema() {}

    /** The contacts, of which nothing may be believed if there are issues. */
    static Outcome read(JsonNode body) {
        FormbricksSchema schema = new FormbricksSchema();
        List<FormbricksContact> contacts = schema.contacts(body.path("contacts"));
        List<FormbricksIssue> issues = schema.issues.isEmpty() ? FormbricksRules.issues(contacts) : schema.issues;
        if (body.path("contacts").size() > FormbricksRules.MOST_CONTACTS) {
            issues = List.of(FormbricksRules.tooMany());
        }
        return new Outcome(contacts, List.copyOf(issues));
    }

    private List<FormbricksContact> contacts(JsonNode node) {
        List<FormbricksContact> contacts = new ArrayList<>();
        if (isA("array", node, "contacts")) {
            for (int i = 0; i < node.size(); i++) {
                contacts.add(contact(node.path(i), "contacts." + i));
            }
        }
        return contacts;
    }

    private FormbricksContact contact(JsonNode node, String path) {
        List<FormbricksAttribute> attributes = new ArrayList<>();
        if (isA("object", node, path) && isA("array", node.path("attributes"), path + ".attributes")) {
            for (int i = 0; i < node.path("attributes").size(); i++) {
                attributes.add(attribute(node.path("attributes").path(i), path + ".attributes." + i));
            }
        }
        return new FormbricksContact(attributes);
    }

    private FormbricksAttribute attribute(JsonNode node, String path) {
        String key = "";
        String name = "";
        String value = "";
        if (isA("object", node, path)) {
            JsonNode keyNode = node.path("attributeKey");
            if (isA("object", keyNode, path + ".attributeKey")) {
                key = text(keyNode.path("key"), path + ".attributeKey.key");
                name = text(keyNode.path("name"), path + ".attributeKey.name");
            }
            value = text(node.path("value"), path + ".value");
        }
        return new FormbricksAttribute(key, name, value);
    }

    private String text(JsonNode node, String path) {
        return isA("string", node, path) ? node.textValue() : "";
    }

    private boolean isA(String kind, JsonNode node, String path) {
        boolean is = Json.kind(node).equals(kind);
        if (!is) {
            issues.add(FormbricksIssue.type(path, kind, node));
        }
        return is;
    }

    /** What was read, and what is wrong with it. */
    record Outcome(List<FormbricksContact> contacts, List<FormbricksIssue> issues) {}
}
