package dev.muster.adapters.http.dialect.formbricks.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Map;

/**
 * Writes a contact of a workspace in the form of the older API.
 *
 * @param schema the attribute keys of the workspace, which decide the canonical form of values
 */
record ContactJson(Contact contact, WorkspaceId workspace, AttributeSchema schema) {

    /** The attributes by key. */
    Map<String, String> attributes() {
        return AttributeTexts.canonical(contact.profile(), schema);
    }

    /** The contact with all its attributes. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeHead(json);
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> text : attributes().entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The removed contact as it was, with {@code success}. */
    void writeRemoved(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeHead(json);
        json.writeBooleanField("success", true);
        json.writeEndObject();
    }

    private void writeHead(JsonGenerator json) throws IOException {
        json.writeStringField("id", contact.id().value());
        json.writeStringField("createdAt", Timestamps.text(contact.createdAt()));
        json.writeStringField("updatedAt", Timestamps.text(contact.updatedAt()));
        json.writeStringField("workspaceId", workspace.value());
        json.writeStringField("environmentId", workspace.value());
        json.writeStringField(
                "userId", contact.profile().userId().map(UserId::value).orElse(null));
    }
}
