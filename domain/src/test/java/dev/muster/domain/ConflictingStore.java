package dev.muster.domain;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store whose first writes are refused row by row, as if others had taken every identity a moment ago. */
final class ConflictingStore implements ContactStore {

    private final ContactStore store;
    private int refusals;

    ConflictingStore(ContactStore store, int refusals) {
        this.store = store;
        this.refusals = refusals;
    }

    /** From now on, so many writes are refused. */
    void refuse(int writes) {
        refusals = writes;
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.inTransaction(workspace, transaction -> work.run(new Refusing(transaction)));
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

    private final class Refusing implements StoreTransaction, Contacts {

        private final StoreTransaction transaction;

        private Refusing(StoreTransaction transaction) {
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
        public Exclusions exclusions() {
            return transaction.exclusions();
        }

        @Override
        public Set<ContactId> remove(Collection<ContactId> contacts) {
            return transaction.contacts().remove(contacts);
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
            if (refusals == 0) {
                return transaction.contacts().write(batch);
            }
            refusals--;
            Set<EmailAddress> refused = new LinkedHashSet<>();
            batch.additions().forEach(addition -> refused.add(addition.profile().email()));
            batch.changes().forEach(change -> refused.add(change.after().email()));
            return refused;
        }
    }
}
