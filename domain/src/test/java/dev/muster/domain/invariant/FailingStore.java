package dev.muster.domain.invariant;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.Known;
import dev.muster.domain.port.out.Lookup;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A store that is lost after so many calls, commits included. */
final class FailingStore implements ContactStore {

    private final ContactStore store;
    private int callsLeft;

    FailingStore(ContactStore store, int callsBeforeFailure) {
        this.store = store;
        this.callsLeft = callsBeforeFailure;
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.inTransaction(workspace, transaction -> {
            TransactionEnd<T> end = work.run(new FailingTransaction(transaction));
            count();
            return end;
        });
    }

    @Override
    public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.rehearse(workspace, work);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    private void count() {
        if (callsLeft-- == 0) {
            throw new StoreUnavailable("the store is gone", StoreUnavailable.Retry.LATER);
        }
    }

    private final class FailingTransaction implements StoreTransaction, Contacts {

        private final StoreTransaction transaction;

        FailingTransaction(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Contacts contacts() {
            return this;
        }

        @Override
        public AttributeKeys attributeKeys() {
            count();
            return transaction.attributeKeys();
        }

        @Override
        public Map<EmailAddress, Known> find(Collection<Lookup> lookups) {
            count();
            return transaction.contacts().find(lookups);
        }

        @Override
        public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
            count();
            return transaction.contacts().holders(userIds);
        }

        @Override
        public Set<EmailAddress> write(WriteBatch batch) {
            count();
            return transaction.contacts().write(batch);
        }
    }
}
