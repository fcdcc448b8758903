package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.port.out.AttributeKeys;
import dev.muster.domain.port.out.Contacts;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A store whose transactions do not wait for each other: each works on a snapshot, and what it wrote is written again at
 * its end, unless something came in between. Right as it is; wrong in what is overridden.
 */
class OptimisticStore extends ForwardingContactStore {

    private long commits;

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        long before = commits();
        Recording recording = new Recording();
        TransactionEnd<T> end = store.rehearse(workspace, transaction -> {
            recording.schema = transaction.attributeKeys().schema();
            return new TransactionEnd.Commit<>(work.run(new Parts(
                    recording.contacts(seen(workspace, transaction.contacts(), recording)),
                    recording.keys(transaction.attributeKeys()))));
        });
        if (end instanceof TransactionEnd.Commit<T> && recording.isAnything()) {
            commit(workspace, recording, before);
        }
        return end.result();
    }

    /** What a transaction sees of the contacts. */
    Contacts seen(WorkspaceId workspace, Contacts contacts, Recording recording) {
        return contacts;
    }

    /** Whether what was recorded may be written although others have written since. */
    boolean mayFollow(StoreTransaction now, Recording recording) {
        return false;
    }

    private synchronized long commits() {
        return commits;
    }

    private synchronized void commit(WorkspaceId workspace, Recording recording, long before) {
        store.inTransaction(workspace, now -> {
            if (commits != before && !mayFollow(now, recording)) {
                throw outrun();
            }
            commits++;
            recording.replay(now);
            return new TransactionEnd.Commit<>(commits);
        });
    }

    static StoreUnavailable outrun() {
        return new StoreUnavailable("outrun", new IllegalStateException("outrun"), Retry.LATER);
    }

    /** What a transaction wrote. */
    static final class Recording {

        private AttributeSchema schema = AttributeSchema.empty();
        private final List<AttributeKey> savedKeys = new ArrayList<>();
        private final List<WriteBatch> batches = new ArrayList<>();
        private final List<Set<EmailAddress>> answers = new ArrayList<>();

        AttributeSchema schemaBefore() {
            return schema;
        }

        List<AttributeKey> keys() {
            return savedKeys;
        }

        List<WriteBatch> batches() {
            return batches;
        }

        boolean isAnything() {
            return !savedKeys.isEmpty() || !batches.isEmpty();
        }

        void replay(StoreTransaction transaction) {
            transaction.attributeKeys().save(savedKeys);
            for (int i = 0; i < batches.size(); i++) {
                if (!transaction.contacts().write(batches.get(i)).equals(answers.get(i))) {
                    throw outrun();
                }
            }
        }

        Contacts contacts(Contacts right) {
            return ForwardingContacts.writingWrong(right, (contacts, batch) -> {
                Set<EmailAddress> answer = contacts.write(batch);
                batches.add(batch);
                answers.add(answer);
                return answer;
            });
        }

        AttributeKeys keys(AttributeKeys right) {
            return new ForwardingKeys(right) {
                @Override
                public void save(Collection<AttributeKey> saved) {
                    savedKeys.addAll(saved);
                    super.save(saved);
                }
            };
        }
    }
}
