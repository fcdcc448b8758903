package dev.muster.domain.memory;

import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.memory.WorkspaceState.StoredContact;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Looks at one state. */
record InMemoryView(WorkspaceState state) implements WorkspaceView {

    @Override
    public Optional<Contact> contact(ContactId id) {
        return state.numbersById().find(id).flatMap(state.contacts()::find).map(StoredContact::contact);
    }

    @Override
    public ContactPage page(ContactQuery query) {
        List<Contact> matching = new ArrayList<>();
        state.readAll(contact -> {
            if (matches(contact.profile(), query)) {
                matching.add(contact);
            }
        });
        List<Contact> page =
                matching.stream().skip(query.offset()).limit(query.limit()).toList();
        return new ContactPage(page, matching.size());
    }

    private static boolean matches(Profile profile, ContactQuery query) {
        return query.status().filter(status -> status != profile.status()).isEmpty()
                && (query.tags().isEmpty()
                        || query.tags().stream().anyMatch(profile.tags().names()::contains))
                && SearchText.finds(query.search(), profile);
    }

    @Override
    public List<StoredKey> keys() {
        return state.keys();
    }

    @Override
    public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
        return new LinkedHashSet<>(contacts)
                .stream()
                        .flatMap(id -> state.numbersById().find(id).stream())
                        .flatMap(number -> state.statusChanges().find(number).orElse(List.of()).stream())
                        .sorted(Comparator.comparing(StatusChange::at))
                        .toList();
    }
}
