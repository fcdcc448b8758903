package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.json.StreamedJson;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.workspace.Workspace;
import java.util.Optional;

/** {@code GET} and {@code DELETE /api/v1/management/contacts/{id}}. */
public final class ContactById {

    private final FormbricksGuard guard;
    private final DoorPorts ports;

    public ContactById(FormbricksGuard guard, DoorPorts ports) {
        this.guard = guard;
        this.ports = ports;
    }

    public Answer show(Exchange exchange) {
        return guard.key(exchange)
                .answer(key -> found(exchange, key)
                        .answer(found -> guard.rateLimited(key, () -> answer(found.json()::write))));
    }

    public Answer remove(Exchange exchange) {
        return guard.key(exchange)
                .answer(key -> found(exchange, key)
                        .then(found -> guard.writable(found, found.workspace(), key))
                        .answer(found -> guard.rateLimited(key, () -> removed(found))));
    }

    private Checked<Found> found(Exchange exchange, AccessKey key) {
        Optional<ContactId> asked = Optional.of(exchange.pathParameter("id"))
                .filter(StorableText::isStorable)
                .map(ContactId::new);
        Optional<Found> found = asked.flatMap(id -> guard.readable(key).stream()
                .flatMap(workspace -> ports.directory().find(workspace.id(), id).stream()
                        .map(contact -> new Found(
                                new ContactJson(contact, workspace.id(), AttributeTexts.schema(ports, workspace.id())),
                                workspace)))
                .findFirst());
        return Checked.of(found, ContactById::notFound);
    }

    private Answer removed(Found found) {
        ContactJson json = found.json();
        return ports.directory().remove(json.workspace(), json.contact().id())
                ? answer(json::writeRemoved)
                : notFound();
    }

    private static Answer answer(StreamedJson contact) {
        return Answers.streamed(json -> {
            json.writeStartObject();
            json.writeFieldName("data");
            contact.writeTo(json);
            json.writeEndObject();
        });
    }

    private static Answer notFound() {
        return Answers.notFound(ErrorDetail.of("contact", "not found"));
    }

    private record Found(ContactJson json, Workspace workspace) {}
}
