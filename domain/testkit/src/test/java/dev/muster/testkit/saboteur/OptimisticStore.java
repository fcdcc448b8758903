package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.job.JobId;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        TransactionEnd<T> end = store.preview(workspace, transaction -> {
            recording.schema = transaction.attributeKeys().schema();
            return new TransactionEnd.Commit<>(work.run(new Parts(
                    recording.contacts(seen(workspace, transaction.contacts(), recording)),
                    recording.keys(transaction.attributeKeys()),
                    recording.jobs(transaction.jobs()),
                    recording.exclusions(transaction.exclusions()))));
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

    /** Whether what was recorded may come to something else than it did on the snapshot. */
    boolean mayDiffer(Recording recording) {
        return false;
    }

    private synchronized long commits() {
        return commits;
    }

    private synchronized void commit(WorkspaceId workspace, Recording recording, long before) {
        store.inTransaction(workspace, now -> {
            if (commits != before && !mayFollow(now, recording)) {
                throw conflict();
            }
            commits++;
            recording.replay(now, mayDiffer(recording));
            return new TransactionEnd.Commit<>(commits);
        });
    }

    static StoreUnavailable conflict() {
        return new StoreUnavailable("outrun", new IllegalStateException("outrun"), Retry.LATER);
    }

    /** What a transaction wrote. */
    static final class Recording {

        private AttributeSchema schema = AttributeSchema.empty();
        private final List<AttributeKey> savedKeys = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        AttributeSchema schemaBefore() {
            return schema;
        }

        List<AttributeKey> keys() {
            return savedKeys;
        }

        boolean isKeysOnly() {
            return steps.size() == savedKeys.size();
        }

        boolean isJobsOnly() {
            return steps.stream().allMatch(Step::isOfJobs);
        }

        boolean isAnything() {
            return !steps.isEmpty();
        }

        void replay(StoreTransaction transaction, boolean mayDiffer) {
            for (Step step : steps) {
                if (!step.again().apply(transaction).equals(step.answer()) && !mayDiffer) {
                    throw conflict();
                }
            }
        }

        private <A> A noted(A answer, Function<StoreTransaction, Object> again) {
            steps.add(new Step(false, again, answer));
            return answer;
        }

        private boolean notedOfJob(boolean answer, Function<StoreTransaction, Object> again) {
            steps.add(new Step(true, again, answer));
            return answer;
        }

        Contacts contacts(Contacts right) {
            return new ForwardingContacts(right) {
                @Override
                public Set<EmailAddress> write(WriteBatch batch) {
                    return noted(super.write(batch), now -> now.contacts().write(batch));
                }

                @Override
                public Set<ContactId> remove(Collection<ContactId> removed) {
                    return noted(super.remove(removed), now -> now.contacts().remove(removed));
                }
            };
        }

        AttributeKeys keys(AttributeKeys right) {
            return new ForwardingKeys(right) {
                @Override
                public void save(Collection<AttributeKey> saved, Instant at) {
                    super.save(saved, at);
                    saved.forEach(key -> {
                        savedKeys.add(key);
                        noted(true, now -> {
                            now.attributeKeys().save(List.of(key), at);
                            return true;
                        });
                    });
                }

                @Override
                public boolean remove(String key) {
                    return noted(super.remove(key), now -> now.attributeKeys().remove(key));
                }
            };
        }

        Exclusions exclusions(Exclusions right) {
            Suppressions list = new ForwardingSuppressions(right.suppressions()) {
                @Override
                public Set<SuppressionTarget> add(Collection<SuppressionEntry> entries) {
                    return noted(
                            super.add(entries),
                            now -> now.exclusions().suppressions().add(entries));
                }

                @Override
                public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
                    return noted(
                            super.remove(targets),
                            now -> now.exclusions().suppressions().remove(targets));
                }
            };
            Tombstones tombstones = new ForwardingTombstones(right.tombstones()) {
                @Override
                public void keep(TombstoneSecret secret, Collection<Tombstone> kept) {
                    super.keep(secret, kept);
                    noted(true, now -> {
                        now.exclusions().tombstones().keep(secret, kept);
                        return true;
                    });
                }

                @Override
                public void remove(Collection<Tombstone> removed) {
                    super.remove(removed);
                    noted(true, now -> {
                        now.exclusions().tombstones().remove(removed);
                        return true;
                    });
                }
            };
            return new Excluded(list, tombstones);
        }

        JobLog jobs(JobLog right) {
            return new JobLog() {
                @Override
                public boolean settle(PortionResult result) {
                    return notedOfJob(right.settle(result), now -> now.jobs().settle(result));
                }

                @Override
                public boolean fail(JobId job, String error, Instant at) {
                    return notedOfJob(
                            right.fail(job, error, at), now -> now.jobs().fail(job, error, at));
                }
            };
        }
    }

    /** One thing written, and what was answered to it. */
    record Step(boolean isOfJobs, Function<StoreTransaction, Object> again, Object answer) {}
}
