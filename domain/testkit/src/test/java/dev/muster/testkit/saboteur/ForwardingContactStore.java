package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A store in memory that does everything right until something is overridden. */
class ForwardingContactStore implements ContactStore {

    final InMemoryContactStore store = new InMemoryContactStore();

    static ContactStore withContacts(UnaryOperator<Contacts> wrong) {
        return withTransactions(
                transaction -> new Parts(wrong.apply(transaction.contacts()), transaction.attributeKeys()));
    }

    static ContactStore withKeys(UnaryOperator<AttributeKeys> wrong) {
        return withTransactions(
                transaction -> new Parts(transaction.contacts(), wrong.apply(transaction.attributeKeys())));
    }

    private static ContactStore withTransactions(UnaryOperator<StoreTransaction> wrong) {
        return new ForwardingContactStore() {
            @Override
            public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
                return super.inTransaction(workspace, transaction -> work.run(wrong.apply(transaction)));
            }

            @Override
            public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
                return super.rehearse(workspace, transaction -> work.run(wrong.apply(transaction)));
            }
        };
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.inTransaction(workspace, work);
    }

    @Override
    public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.rehearse(workspace, work);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    /** A transaction put together. */
    record Parts(Contacts contacts, AttributeKeys attributeKeys) implements StoreTransaction {}
}
