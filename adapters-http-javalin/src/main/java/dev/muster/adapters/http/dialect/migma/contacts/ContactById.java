package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;

/** {@code GET} and {@code DELETE /contacts/{id}}. Thread-safe. */
public final class ContactById {

    private final OperationContext shared;

    public ContactById(OperationContext shared) {
        this.shared = shared;
    }

    /** Shows the contact. */
    public Answer get(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .ignore(exchange)
                .answer(request -> ListRequest.projectId(request)
                        .answer(projectId -> shared.read(
                                key,
                                projectId,
                                workspace -> ContactPath.id(request).answer(id -> shown(id, workspace)))));
    }

    /** Removes the contact and every trace of it. */
    public Answer remove(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .ignore(exchange)
                .answer(request -> ListRequest.projectId(request)
                        .answer(projectId -> shared.write(
                                request,
                                key,
                                projectId,
                                request.body().digest(),
                                workspace -> ContactPath.id(request).answer(id -> removed(id, workspace)))));
    }

    private Answer shown(ContactId id, Workspace workspace) {
        return shared.ports()
                .directory()
                .find(workspace.id(), id)
                .map(contact -> Answers.ok(shared.contacts().of(workspace.id(), contact)))
                .orElseGet(Answers::contactNotFound);
    }

    private Answer removed(ContactId id, Workspace workspace) {
        return shared.ports().directory().remove(workspace.id(), id)
                ? Answers.ok(new Removed(id.value(), true))
                : Answers.contactNotFound();
    }

    private record Removed(String id, boolean deleted) {}
}
