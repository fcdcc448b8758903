package dev.muster.domain;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A store that is lost at one point of one of its transactions, and watches what it is asked. */
final class FailingStore implements ContactStore {

    /** Where it is lost. */
    enum Point {
        BEGIN,
        LOOK_UP,
        WRITE,
        COMMIT,
        NOWHERE
    }

    private final ContactStore store;
    private final Point point;
    private final int failingTransaction;
    private final List<Integer> additionsPerCommit = new ArrayList<>();
    private final List<Integer> sizesLookedUp = new ArrayList<>();
    private int transactions;
    private int additions;

    private FailingStore(ContactStore store, Point point, int failingTransaction) {
        this.store = store;
        this.point = point;
        this.failingTransaction = failingTransaction;
    }

    /** Lost at this point of the nth transaction, the first being 1. */
    static FailingStore at(Point point, int failingTransaction, ContactStore store) {
        return new FailingStore(store, point, failingTransaction);
    }

    static FailingStore never(ContactStore store) {
        return new FailingStore(store, Point.NOWHERE, 0);
    }

    /** How many contacts each committed transaction added. */
    List<Integer> additionsPerCommit() {
        return additionsPerCommit;
    }

    /** How many contacts each look-up asked for. */
    List<Integer> sizesLookedUp() {
        return sizesLookedUp;
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        transactions++;
        failAt(Point.BEGIN);
        additions = 0;
        T result = store.inTransaction(workspace, transaction -> {
            TransactionEnd<T> end = work.run(new Watched(transaction));
            failAt(Point.COMMIT);
            return end;
        });
        additionsPerCommit.add(additions);
        return result;
    }

    @Override
    public <T> T rehearse(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.rehearse(workspace, work);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }

    private void failAt(Point reached) {
        if (reached == point && transactions == failingTransaction) {
            throw new StoreUnavailable("the disk is gone", StoreUnavailable.Retry.AFTER_REPAIR);
        }
    }

    private final class Watched implements StoreTransaction, Contacts {

        private final StoreTransaction transaction;

        private Watched(StoreTransaction transaction) {
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
        public Map<EmailAddress, Known> find(Collection<Lookup> lookups) {
            failAt(Point.LOOK_UP);
            sizesLookedUp.add(lookups.size());
            return transaction.contacts().find(lookups);
        }

        @Override
        public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
            return transaction.contacts().holders(userIds);
        }

        @Override
        public Set<EmailAddress> write(WriteBatch batch) {
            failAt(Point.WRITE);
            additions += batch.additions().size();
            return transaction.contacts().write(batch);
        }
    }
}
