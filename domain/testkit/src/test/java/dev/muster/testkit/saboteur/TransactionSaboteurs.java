package dev.muster.testkit.saboteur;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Stores that break one of the clauses CS-1 to CS-5. */
final class TransactionSaboteurs {

    private TransactionSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("CS-1", "readers on other threads miss the last commit", LaggingReplica::new),
                Saboteur.of("CS-2", "a rollback commits", CommittingRollBack::new),
                Saboteur.of("CS-2", "an exception commits", CommittingException::new),
                Saboteur.of("CS-3", "readers see what is not committed", DirtyReads::new),
                Saboteur.of("CS-3", "previews see what is not committed", DirtyPreviews::new),
                Saboteur.concurrent("CS-4", "the later of two changes wins", LostUpdates::new),
                Saboteur.of("CS-5", "a preview is kept", KeptPreviews::new),
                Saboteur.of("CS-5", "previews and writers wait for each other", WaitingPreviews::new));
    }

    private static final class LaggingReplica extends ForwardingContactStore {

        private volatile List<Contact> behind = List.of();
        private volatile Thread writer = Thread.currentThread();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            AtomicReference<List<Contact>> before = new AtomicReference<>(List.of());
            T result = super.inTransaction(workspace, transaction -> {
                before.set(store.contacts(workspace));
                return work.run(transaction);
            });
            if (!before.get().equals(store.contacts(workspace))) {
                behind = before.get();
                writer = Thread.currentThread();
            }
            return result;
        }

        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            if (writer.equals(Thread.currentThread())) {
                super.readAll(workspace, reader);
            } else {
                behind.forEach(reader);
            }
        }
    }

    private static final class CommittingRollBack extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction ->
                            new TransactionEnd.Commit<>(work.run(transaction).result()));
        }
    }

    private static final class CommittingException extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            AtomicReference<RuntimeException> thrown = new AtomicReference<>();
            T result = super.inTransaction(workspace, transaction -> {
                try {
                    return work.run(transaction);
                } catch (RuntimeException e) {
                    thrown.set(e);
                    return new TransactionEnd.Commit<>(null);
                }
            });
            if (thrown.get() != null) {
                throw thrown.get();
            }
            return result;
        }
    }

    private abstract static class Leak extends ForwardingContactStore {

        final List<WriteBatch> pending = new CopyOnWriteArrayList<>();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(workspace, transaction -> {
                try {
                    return work.run(new Parts(
                            ForwardingContacts.writingWrong(transaction.contacts(), (contacts, batch) -> {
                                pending.add(batch);
                                return contacts.write(batch);
                            }),
                            transaction.attributeKeys(),
                            transaction.jobs(),
                            transaction.exclusions()));
                } finally {
                    pending.clear();
                }
            });
        }

        final <T> T dirty(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.preview(workspace, transaction -> {
                pending.forEach(batch -> transaction.contacts().write(batch));
                return work.run(transaction);
            });
        }
    }

    private static final class DirtyReads extends Leak {
        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            if (store.contacts(workspace).isEmpty()) {
                return;
            }
            List<Contact> dirty = dirty(
                    workspace,
                    transaction -> new TransactionEnd.RollBack<>(store.contacts(workspace).stream()
                            .map(contact -> ForwardingContacts.whole(
                                            transaction.contacts(),
                                            contact.profile().email())
                                    .orElseThrow())
                            .toList()));
            dirty.forEach(reader);
        }
    }

    private static final class DirtyPreviews extends Leak {
        @Override
        public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
            return dirty(workspace, work);
        }
    }

    private static final class LostUpdates extends OptimisticStore {
        @Override
        boolean mayFollow(StoreTransaction now, Recording recording) {
            return true;
        }
    }

    private static final class KeptPreviews extends ForwardingContactStore {
        @Override
        public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
            return inTransaction(workspace, work);
        }
    }

    private static final class WaitingPreviews extends ForwardingContactStore {

        private final Lock lock = new ReentrantLock();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            lock.lock();
            try {
                return super.inTransaction(workspace, work);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
            lock.lock();
            try {
                return super.preview(workspace, work);
            } finally {
                lock.unlock();
            }
        }
    }
}
