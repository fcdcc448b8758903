package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceReference;
import dev.muster.adapters.http.exchange.json.JsonField;
import java.util.List;

/**
 * An upload as it was read, whatever is wrong with it.
 *
 * @param workspace where to
 * @param contacts the contacts; no more of them than the reader keeps
 * @param contactCount how many there are in the body
 */
record Upload(WorkspaceReference workspace, JsonField<List<JsonField<Item>>> contacts, long contactCount) {

    /** An upload that says nothing, which is what a body that is not an object comes to. */
    static final Upload NOTHING = new Upload(WorkspaceReference.NONE, JsonField.missing(), 0);

    /** One of the contacts. */
    record Item(JsonField<List<JsonField<Attribute>>> attributes) {}

    /** One of its attributes. */
    record Attribute(JsonField<Key> attributeKey, JsonField<String> value) {}

    /** An attribute's key and display name. */
    record Key(JsonField<String> key, JsonField<String> name) {}
}
