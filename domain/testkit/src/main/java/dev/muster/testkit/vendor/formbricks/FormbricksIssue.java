package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import java.util.Optional;

/** One detail of a refusal. */
record FormbricksIssue(String field, String issue, Optional<JsonNode> meta) {

    FormbricksIssue(String field, String issue) {
        this(field, issue, Optional.empty());
    }

    /** A value of the wrong kind. */
    static FormbricksIssue type(String path, String expected, JsonNode found) {
        return new FormbricksIssue(path, "Invalid input: expected " + expected + ", received " + Json.kind(found));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("field", field).put("issue", issue);
        meta.ifPresent(value -> json.set("meta", value));
        return json;
    }
}
