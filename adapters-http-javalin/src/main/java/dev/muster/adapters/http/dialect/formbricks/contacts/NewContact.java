package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Map;

/** A contact as the answer to its creation shows it. */
record NewContact(
        String id, String createdAt, String workspaceId, String environmentId, Map<String, String> attributes) {

    static NewContact of(Contact contact, WorkspaceId workspace) {
        return new NewContact(
                contact.id().value(),
                Timestamps.text(contact.createdAt()),
                workspace.value(),
                workspace.value(),
                AttributeTexts.stored(contact.profile()));
    }
}
