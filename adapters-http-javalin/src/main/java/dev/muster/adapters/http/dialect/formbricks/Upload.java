package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Slot;
import java.util.List;
import java.util.Optional;

/**
 * An upload as it was read, whatever is wrong with it.
 *
 * @param workspaceId the workspace
 * @param environmentId its older name
 * @param contacts the contacts; no more of them than the reader keeps
 * @param contactCount how many there are in the body
 */
record Upload(
        Slot<String> workspaceId, Slot<String> environmentId, Slot<List<Slot<Item>>> contacts, long contactCount) {

    /** An upload that says nothing, which is what a body that is not an object comes to. */
    static final Upload NOTHING = new Upload(Slot.missing(), Slot.missing(), Slot.missing(), 0);

    /** The identifier that counts: the older name only if the newer one is absent or null. Never empty text. */
    Optional<String> effectiveId() {
        Slot<String> id = workspaceId.isAbsent() ? environmentId : workspaceId;
        return id instanceof Slot.Filled<String> filled
                ? Optional.of(filled.value()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** One of the contacts. */
    record Item(Slot<List<Slot<Attribute>>> attributes) {}

    /** One of its attributes. */
    record Attribute(Slot<Key> attributeKey, Slot<String> value) {}

    /** An attribute's key and display name. */
    record Key(Slot<String> key, Slot<String> name) {}
}
