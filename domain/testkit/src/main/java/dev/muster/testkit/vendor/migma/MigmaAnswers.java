package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.Reply;

/** The envelopes of Migma. */
final class MigmaAnswers {

    private MigmaAnswers() {}

    static Reply data(JsonNode data) {
        ObjectNode body = Json.object().put("success", true);
        body.set("data", data);
        return Reply.json(200, body.toString());
    }

    static Reply refused(int status, String error) {
        return Reply.json(status, refusal(error).toString());
    }

    static Reply keyConflict() {
        ObjectNode body = refusal("IDEMPOTENCY_CONFLICT: this Idempotency-Key was used with another body");
        return Reply.json(409, body.put("code", "IDEMPOTENCY_CONFLICT").toString());
    }

    static Reply tooManyRequests(int seconds) {
        return refused(429, "Rate limit exceeded").withHeader("Retry-After", String.valueOf(seconds));
    }

    private static ObjectNode refusal(String error) {
        return Json.object().put("success", false).put("error", error);
    }
}
