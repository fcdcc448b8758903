package dev.muster.testkit;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store that is lost for one moment: it throws {@link StoreUnavailable} once, and works before and after. Rehearsals
 * do not count. As thread-safe as the store behind it.
 */
public final class FailingContactStore implements ContactStore {

    private final ContactStore store;
    private final Retry retry;
    private final AtomicInteger writesLeft;
    private final AtomicInteger commitsLeft;

    private FailingContactStore(ContactStore store, Retry retry, int write, int commit) {
        this.store = store;
        this.retry = retry;
        this.writesLeft = new AtomicInteger(write);
        this.commitsLeft = new AtomicInteger(commit);
    }

    /** Fails at the nth batch that is written, the first one being 1, before anything of it is. */
    public static FailingContactStore atWrite(int nth, ContactStore store, Retry retry) {
        return new FailingContactStore(store, retry, nth, 0);
    }

    /** Fails at the nth commit, the first one being 1; the transaction is rolled back. */
    public static FailingContactStore atCommit(int nth, ContactStore store, Retry retry) {
        return new FailingContactStore(store, retry, 0, nth);
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.inTransaction(workspace, transaction -> {
            TransactionEnd<T> end = work.run(new FailingTransaction(transaction));
            if (end instanceof TransactionEnd.Commit<T>) {
                count(commitsLeft);
            }
            return end;
        });
    }

    @Override
    public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.preview(workspace, work);
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return store.view(workspace, looking);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    private void count(AtomicInteger left) {
        if (left.getAndDecrement() == 1) {
            throw new StoreUnavailable("lost on purpose", new IOException("lost on purpose"), retry);
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
            return transaction.attributeKeys();
        }

        @Override
        public JobLog jobs() {
            return transaction.jobs();
        }

        @Override
        public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
            return transaction.contacts().find(lookups);
        }

        @Override
        public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
            return transaction.contacts().holders(userIds);
        }

        @Override
        public Set<EmailAddress> write(WriteBatch batch) {
            count(writesLeft);
            return transaction.contacts().write(batch);
        }

        @Override
        public Set<ContactId> remove(Collection<ContactId> contacts) {
            return transaction.contacts().remove(contacts);
        }
    }
}
