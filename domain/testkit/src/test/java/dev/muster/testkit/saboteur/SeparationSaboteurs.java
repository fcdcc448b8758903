package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Stores that break one of the clauses CS-6 and CS-7. */
final class SeparationSaboteurs {

    private SeparationSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("CS-6", "all workspaces are one", OneWorkspace::new),
                Saboteur.of("CS-6", "all workspaces have the same attribute keys", SharedKeys::new),
                Saboteur.of("CS-7", "newest first", NewestFirst::new),
                Saboteur.meeting("CS-7", "each contact is read in a state of its own", ShiftingReads::new));
    }

    private static final class OneWorkspace extends ForwardingContactStore {

        private static final WorkspaceId ONE = new WorkspaceId("one");

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(ONE, work);
        }

        @Override
        public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.rehearse(ONE, work);
        }

        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            super.readAll(ONE, reader);
        }
    }

    private static final class SharedKeys extends ForwardingContactStore {

        private static final WorkspaceId SHARED = new WorkspaceId("shared");

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            AtomicReference<TransactionEnd<T>> end = new AtomicReference<>();
            return super.inTransaction(workspace, transaction -> {
                super.inTransaction(SHARED, shared -> {
                    end.set(work.run(mixed(transaction, shared.attributeKeys())));
                    return end.get();
                });
                return end.get();
            });
        }

        @Override
        public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.rehearse(
                    workspace,
                    transaction -> new TransactionEnd.RollBack<>(
                            super.rehearse(SHARED, shared -> work.run(mixed(transaction, shared.attributeKeys())))));
        }

        private static StoreTransaction mixed(StoreTransaction transaction, AttributeKeys keys) {
            return new Parts(transaction.contacts(), keys);
        }
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
                    contact -> reader.accept(super.rehearse(
                            workspace,
                            now -> new TransactionEnd.RollBack<>(ForwardingContacts.whole(
                                            now.contacts(), contact.profile().email())
                                    .orElseThrow()))));
        }
    }
}
