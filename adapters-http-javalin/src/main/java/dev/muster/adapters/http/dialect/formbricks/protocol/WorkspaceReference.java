package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.StorableText;
import java.util.Optional;

/**
 * How a body names the workspace it is about.
 *
 * @param effectiveId the identifier; empty if there is none or an empty one
 */
record WorkspaceReference(Optional<String> effectiveId) {

    /** The member {@code workspaceId}, or its older name {@code environmentId} if that is absent or null. */
    static WorkspaceReference of(JsonNode body) {
        JsonNode id = body.hasNonNull("workspaceId") ? body.path("workspaceId") : body.path("environmentId");
        return new WorkspaceReference(Optional.ofNullable(id.textValue())
                .map(StorableText::withoutLoneSurrogates)
                .filter(text -> !text.isEmpty()));
    }
}
