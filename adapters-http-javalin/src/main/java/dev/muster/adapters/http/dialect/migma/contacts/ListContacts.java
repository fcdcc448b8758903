package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /contacts}: a page of contacts, oldest first. Thread-safe. */
public final class ListContacts implements Operation {

    private final OperationContext shared;

    public ListContacts(OperationContext shared) {
        this.shared = shared;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .ignore(exchange)
                .answer(request -> ListRequest.of(request)
                        .answer(list ->
                                shared.read(key, list.projectId(), workspace -> page(list.contacts(), workspace))));
    }

    private Answer page(Optional<ContactQuery> query, Workspace workspace) {
        if (query.isEmpty()) {
            return Answers.page(List.of(), 0);
        }
        ContactPage page = shared.ports().directory().page(workspace.id(), query.get());
        return Answers.page(shared.contacts().of(workspace.id(), page.contacts()), page.total());
    }
}
