package dev.muster.domain;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store that is lost at some point, and watches what it is asked. */
public final class FailingStore implements ContactStore {

    /** Where it can be lost: as a transaction begins, in one of its calls, at its commit, or right behind that. */
    public enum Point {
        BEGIN,
        KEYS,
        LOOK_UP,
        HOLDERS,
        WRITE,
        REMOVE,
        JOBS,
        COMMIT,
        COMMITTED
    }

    /** Decides, whenever a point of a transaction is reached, whether the store is lost there, and throws if it is. */
    @FunctionalInterface
    public interface Fault {
        void reach(Point point, int transaction);
    }

    private final ContactStore store;
    private final Fault fault;
    private final List<Integer> additionsPerCommit = new ArrayList<>();
    private final List<Integer> sizesLookedUp = new ArrayList<>();
    private int transactions;
    private int additions;

    private FailingStore(ContactStore store, Fault fault) {
        this.store = store;
        this.fault = fault;
    }

    /** Lost as the fault says. */
    public static FailingStore with(Fault fault, ContactStore store) {
        return new FailingStore(store, fault);
    }

    /** Lost at this point of the nth transaction, the first being 1. */
    static FailingStore at(Point point, int failingTransaction, ContactStore store) {
        return with(
                (reached, transaction) -> {
                    if (reached == point && transaction == failingTransaction) {
                        throw new StoreUnavailable("the disk is gone", StoreUnavailable.Retry.AFTER_REPAIR);
                    }
                },
                store);
    }

    /** Lost after so many calls within transactions, commits included. */
    public static FailingStore afterCalls(int calls, ContactStore store) {
        AtomicInteger left = new AtomicInteger(calls);
        return with(
                (reached, transaction) -> {
                    boolean isCall = reached != Point.BEGIN && reached != Point.COMMITTED;
                    if (isCall && left.getAndDecrement() == 0) {
                        throw new StoreUnavailable("the store is gone", StoreUnavailable.Retry.LATER);
                    }
                },
                store);
    }

    static FailingStore never(ContactStore store) {
        return with((reached, transaction) -> {}, store);
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
        reach(Point.BEGIN);
        additions = 0;
        T result = store.inTransaction(workspace, transaction -> {
            TransactionEnd<T> end = work.run(new Watched(transaction));
            reach(Point.COMMIT);
            return end;
        });
        additionsPerCommit.add(additions);
        reach(Point.COMMITTED);
        return result;
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

    private void reach(Point point) {
        fault.reach(point, transactions);
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
            reach(Point.KEYS);
            return transaction.attributeKeys();
        }

        @Override
        public JobLog jobs() {
            reach(Point.JOBS);
            return transaction.jobs();
        }

        @Override
        public Exclusions exclusions() {
            return transaction.exclusions();
        }

        @Override
        public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
            reach(Point.LOOK_UP);
            sizesLookedUp.add(lookups.size());
            return transaction.contacts().find(lookups);
        }

        @Override
        public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
            reach(Point.HOLDERS);
            return transaction.contacts().holders(userIds);
        }

        @Override
        public Set<EmailAddress> write(WriteBatch batch) {
            reach(Point.WRITE);
            additions += batch.additions().size();
            return transaction.contacts().write(batch);
        }

        @Override
        public Set<ContactId> remove(Collection<ContactId> contacts) {
            reach(Point.REMOVE);
            return transaction.contacts().remove(contacts);
        }
    }
}
