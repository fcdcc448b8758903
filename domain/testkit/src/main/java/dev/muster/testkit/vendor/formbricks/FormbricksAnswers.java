package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.Reply;
import java.util.List;
import java.util.Map;

/** The answers of Formbricks, word for word. */
final class FormbricksAnswers {

    private static final Map<Integer, String> PHRASES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            404, "Not Found",
            409, "Conflict",
            413, "Payload Too Large",
            422, "Unprocessable Entity",
            429, "Too Many Requests",
            500, "Internal Server Error");

    private FormbricksAnswers() {}

    static Reply uploaded() {
        ObjectNode data = Json.object().put("status", "success").put("message", "Contacts bulk upload successful");
        return data(200, data)
                .withHeader("Access-Control-Allow-Origin", "*")
                .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS")
                .withHeader("Access-Control-Allow-Headers", "Content-Type, Authorization");
    }

    static Reply partlyUploaded(List<SkippedContact> skips, SkippedLocation place) {
        ObjectNode data = Json.object()
                .put("status", "success")
                .put(
                        "message",
                        "Contacts bulk upload partially successful."
                                + " Some contacts were skipped due to conflicting userIds.");
        ObjectNode holder = place == SkippedLocation.IN_META ? data.putObject("meta") : data;
        ArrayNode listed = holder.putArray("skippedContacts");
        skips.forEach(skip -> listed.addObject().put("index", skip.index()).put("userId", skip.userId()));
        return data(207, data);
    }

    static Reply data(int status, JsonNode data) {
        return answer(status, Json.object().set("data", data));
    }

    static Reply answer(int status, JsonNode body) {
        return Reply.json(status, body.toString()).withHeader("Cache-Control", "private, no-store");
    }

    /** A refusal that never says why. */
    static Reply refused(int status) {
        return refused(status, List.of());
    }

    static Reply refused(int status, String field, String issue) {
        return refused(status, List.of(new FormbricksIssue(field, issue)));
    }

    static Reply refused(int status, List<FormbricksIssue> issues) {
        ObjectNode body = Json.object();
        ObjectNode error =
                body.putObject("error").put("code", status).put("message", PHRASES.getOrDefault(status, "Error"));
        if (!issues.isEmpty()) {
            ArrayNode details = error.putArray("details");
            issues.forEach(issue -> details.add(issue.json()));
        }
        return answer(status, body);
    }

    static Reply failed() {
        return refused(500, "error", "An error occurred while processing your request. Please try again later.");
    }
}
