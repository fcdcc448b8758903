package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Stores that break the clause CS-7. */
final class ReadingSaboteurs {

    private ReadingSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("CS-7", "newest first", NewestFirst::new),
                Saboteur.concurrent("CS-7", "each contact is read in a state of its own", ShiftingReads::new));
    }

    private static final class NewestFirst extends ForwardingContactStore {
        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            List<Contact> contacts = new ArrayList<>(store.contacts(workspace));
            Collections.reverse(contacts);
            contacts.forEach(reader);
        }
    }

    private static final class ShiftingReads extends ForwardingContactStore {
        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            super.readAll(
                    workspace,
                    contact -> reader.accept(super.preview(
                            workspace,
                            now -> new TransactionEnd.RollBack<>(ForwardingContacts.whole(
                                            now.contacts(), contact.profile().email())
                                    .orElseThrow()))));
        }
    }
}
