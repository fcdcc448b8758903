package dev.muster.adapters.http.dialect.formbricks.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.adapters.http.dialect.formbricks.protocol.Timestamp;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Map;

/** Writes a contact of a workspace as the older API shows it. */
record ContactJson(Contact contact, WorkspaceId workspace) {

    /** The contact with all its attributes. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeHead(json);
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> text :
                AttributeTexts.of(contact.profile()).entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The contact as it was when it was removed, and that it was. */
    void writeRemoved(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeHead(json);
        json.writeBooleanField("success", true);
        json.writeEndObject();
    }

    private void writeHead(JsonGenerator json) throws IOException {
        json.writeStringField("id", contact.id().value());
        json.writeStringField("createdAt", Timestamp.of(contact.createdAt()));
        json.writeStringField("updatedAt", Timestamp.of(contact.updatedAt()));
        json.writeStringField("workspaceId", workspace.value());
        json.writeStringField("environmentId", workspace.value());
        json.writeStringField(
                "userId", contact.profile().userId().map(UserId::value).orElse(null));
    }
}
