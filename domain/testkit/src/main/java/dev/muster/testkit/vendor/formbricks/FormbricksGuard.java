package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import java.util.Optional;

/** The checks before a request is looked at: key, size, JSON, workspace. */
record FormbricksGuard(String apiKey, String workspaceId) {

    static final int MOST_BODY_BYTES = 2 * 1024 * 1024;

    private static final String FIELD = "workspaceId";

    /** Empty if the key is right. */
    Optional<Reply> refusal(ReceivedRequest request) {
        boolean known = request.header("x-api-key")
                .map(String::strip)
                .filter(apiKey::equals)
                .isPresent();
        return known ? Optional.empty() : Optional.of(FormbricksAnswers.refused(401));
    }

    Entry enter(ReceivedRequest request, int bodyBytes) {
        Optional<Reply> refusal = refusal(request);
        if (refusal.isPresent()) {
            return new Entry.Refused(refusal.get());
        }
        if (bodyBytes > MOST_BODY_BYTES) {
            return refused(413, "body", "Request body must not exceed " + MOST_BODY_BYTES + " bytes");
        }
        Optional<JsonNode> body = Json.parse(request.body());
        return body.isPresent()
                ? ofWorkspace(body.get())
                : refused(400, "error", "Malformed JSON input, please check your request body");
    }

    /** An empty workspaceId is one, and a wrong one; only without it the older name counts. */
    private Entry ofWorkspace(JsonNode body) {
        JsonNode id = body.path("workspaceId");
        if (id.isMissingNode() || id.isNull()) {
            id = body.path("environmentId");
        }
        boolean absent = id.isMissingNode()
                || id.isNull()
                || (id.isTextual() && id.textValue().isEmpty());
        if (body.isNull() || (!absent && !id.isTextual())) {
            return new Entry.Refused(FormbricksAnswers.failed());
        }
        if (absent) {
            return refused(400, FIELD, "workspaceId must be provided");
        }
        return id.textValue().equals(workspaceId)
                ? new Entry.Admitted(body)
                : refused(404, FIELD, "workspace not found");
    }

    private static Entry refused(int status, String field, String issue) {
        return new Entry.Refused(FormbricksAnswers.refused(status, field, issue));
    }

    /** How far a request came. */
    sealed interface Entry {

        /** No further. */
        record Refused(Reply reply) implements Entry {}

        /** To its own checks, with this body. */
        record Admitted(JsonNode body) implements Entry {}
    }
}
