package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Slot;
import java.util.Optional;

/**
 * How a body names the workspace it is about.
 *
 * @param workspaceId the workspace
 * @param environmentId its older name
 */
record WorkspaceReference(Slot<String> workspaceId, Slot<String> environmentId) {

    static final WorkspaceReference NONE = new WorkspaceReference(Slot.missing(), Slot.missing());

    /** The identifier that counts: the older name only if the newer one is absent or null. Never empty text. */
    Optional<String> effectiveId() {
        Slot<String> id = workspaceId.isAbsent() ? environmentId : workspaceId;
        return id instanceof Slot.Filled<String> filled
                ? Optional.of(filled.value()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
