package dev.muster.adapters.http.dialect.formbricks.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.DerivedId;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.json.StreamedJson;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /api/v1/management/contacts} and {@code /contact-attributes}: whatever the key may read, written while it is
 * read.
 */
public final class ContactLists {

    private final FormbricksGuard guard;
    private final DoorPorts ports;

    public ContactLists(FormbricksGuard guard, DoorPorts ports) {
        this.guard = guard;
        this.ports = ports;
    }

    public Answer contacts(Exchange exchange) {
        return guard.key(exchange)
                .answer(key -> ContactRange.read(exchange)
                        .answer(range -> guard.rateLimited(
                                key,
                                () -> listed(guard.readable(key), range, json -> contact -> contact.write(json)))));
    }

    public Answer attributes(Exchange exchange) {
        return guard.key(exchange)
                .answer(key -> guard.rateLimited(
                        key,
                        () -> listed(
                                guard.readable(key),
                                ContactRange.ALL,
                                json -> contact -> writeAttributes(contact, json))));
    }

    private Answer listed(List<Workspace> workspaces, ContactRange range, Writing writing) {
        StreamedJson body = json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            new ContactStream(ports, writing.into(json)).read(workspaces, range);
            json.writeEndArray();
            json.writeEndObject();
        };
        return Answers.streamed(body);
    }

    /** Attributes have no times of their own in Muster, so they get those of their contact. */
    private static void writeAttributes(ContactJson contact, JsonGenerator json) throws IOException {
        ContactId id = contact.contact().id();
        for (Map.Entry<String, String> text : contact.attributes().entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", DerivedId.of(id, text.getKey()).value());
            json.writeStringField("contactId", id.value());
            json.writeStringField(
                    "attributeKeyId",
                    DerivedId.of(contact.workspace(), text.getKey()).value());
            json.writeStringField("attributeKey", text.getKey());
            json.writeStringField("value", text.getValue());
            json.writeStringField("createdAt", Timestamps.text(contact.contact().createdAt()));
            json.writeStringField("updatedAt", Timestamps.text(contact.contact().updatedAt()));
            json.writeEndObject();
        }
    }

    /** What is written of each contact. */
    @FunctionalInterface
    private interface Writing {
        ContactStream.Reader into(JsonGenerator json);
    }
}
