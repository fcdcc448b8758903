package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Map;

/** A new contact, as the answer to its creation returns it. */
record CreatedContact(
        String id, String createdAt, String workspaceId, String environmentId, Map<String, String> attributes) {

    static CreatedContact of(Contact contact, WorkspaceId workspace) {
        return new CreatedContact(
                contact.id().value(),
                Timestamps.text(contact.createdAt()),
                workspace.value(),
                workspace.value(),
                AttributeTexts.stored(contact.profile()));
    }
}
