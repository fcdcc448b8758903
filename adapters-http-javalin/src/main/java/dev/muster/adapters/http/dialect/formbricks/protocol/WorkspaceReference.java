package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.json.JsonField;
import java.util.Optional;

/**
 * How a body names the workspace it is about.
 *
 * @param workspaceId the workspace
 * @param environmentId its older name
 */
public record WorkspaceReference(JsonField<String> workspaceId, JsonField<String> environmentId) {

    public static final WorkspaceReference NONE = new WorkspaceReference(JsonField.missing(), JsonField.missing());

    /** The identifier that counts: the older name only if the newer one is absent or null. Never empty text. */
    Optional<String> effectiveId() {
        JsonField<String> id = workspaceId.isAbsent() ? environmentId : workspaceId;
        return id instanceof JsonField.Filled<String> filled
                ? Optional.of(filled.value()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
