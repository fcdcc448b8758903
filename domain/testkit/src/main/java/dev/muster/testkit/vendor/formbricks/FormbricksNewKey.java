package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request for one more attribute key. */
final class FormbricksNewKey {

    private static final Set<String> TYPES = Set.of("string", "number", "date");

    private final JsonNode body;
    private final List<FormbricksIssue> issues = new ArrayList<>();

    FormbricksNewKey(JsonNode body) {
        this.body = body;
        JsonNode key = body.path("key");
        if (!key.isTextual()) {
            issues.add(FormbricksIssue.type("key", "string", key));
        } else if (!FormbricksKey.isSafe(key.textValue())) {
            issues.add(new FormbricksIssue(
                    "key",
                    "Key must be a safe identifier: only lowercase letters, numbers, and underscores,"
                            + " and must start with a letter"));
        }
        textOrNull("name");
        textOrNull("description");
        JsonNode type = body.path("dataType");
        if (!type.isMissingNode() && !TYPES.contains(type.asText())) {
            issues.add(
                    new FormbricksIssue("dataType", "Invalid option: expected one of \"string\"|\"number\"|\"date\""));
        }
    }

    List<FormbricksIssue> issues() {
        return List.copyOf(issues);
    }

    Reply create(FormbricksKeys keys) {
        String key = body.path("key").asText();
        if (FormbricksKey.RESERVED.contains(key)) {
            return FormbricksAnswers.refused(400, "key", FormbricksValues.reserved(List.of(key)));
        }
        if (keys.find(key).isPresent()) {
            return FormbricksAnswers.refused(
                    409, "contactAttributeKey", "Contact attribute key with \"" + key + "\" already exists");
        }
        JsonNode name = body.path("name");
        FormbricksKey created = keys.create(
                key,
                name.isTextual() ? name.textValue() : titleOf(key),
                Optional.of(body.path("description"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue),
                FormbricksType.ofWire(body.path("dataType").asText("string")));
        return FormbricksAnswers.data(201, created.json());
    }

    /** Both members must be there; null says that there is none. */
    private void textOrNull(String member) {
        JsonNode node = body.path(member);
        if (!node.isTextual() && !node.isNull()) {
            issues.add(FormbricksIssue.type(member, "string", node));
        }
    }

    private static String titleOf(String key) {
        List<String> words = new ArrayList<>();
        for (String word : key.split("_", -1)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return String.join(" ", words);
    }
}
