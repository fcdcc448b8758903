package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Slot;
import java.util.List;

/**
 * An upload as it was read, whatever is wrong with it.
 *
 * @param workspace where to
 * @param contacts the contacts; no more of them than the reader keeps
 * @param contactCount how many there are in the body
 */
record Upload(WorkspaceReference workspace, Slot<List<Slot<Item>>> contacts, long contactCount) {

    /** An upload that says nothing, which is what a body that is not an object comes to. */
    static final Upload NOTHING = new Upload(WorkspaceReference.NONE, Slot.missing(), 0);

    /** One of the contacts. */
    record Item(Slot<List<Slot<Attribute>>> attributes) {}

    /** One of its attributes. */
    record Attribute(Slot<Key> attributeKey, Slot<String> value) {}

    /** An attribute's key and display name. */
    record Key(Slot<String> key, Slot<String> name) {}
}
