package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A view that shows everything right until something is overridden. */
class ForwardingView implements WorkspaceView {

    final WorkspaceView view;

    ForwardingView(WorkspaceView view) {
        this.view = view;
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        return view.contact(id);
    }

    @Override
    public ContactPage page(ContactQuery query) {
        return view.page(query);
    }

    @Override
    public List<StoredKey> keys() {
        return view.keys();
    }

    @Override
    public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
        return view.statusChanges(contacts);
    }
}
