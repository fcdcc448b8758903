package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.workspace.Workspace;

/** An attribute key and the workspace it belongs to. */
record FoundKey(StoredKey stored, Workspace workspace) {

    String key() {
        return stored.key().key();
    }

    KeyView view() {
        return KeyView.of(stored, workspace.id());
    }
}
