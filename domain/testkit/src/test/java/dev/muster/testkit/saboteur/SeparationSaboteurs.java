package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stores that break the clause CS-6. */
final class SeparationSaboteurs {

    private SeparationSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("CS-6", "a lookup finds contacts of all workspaces", FindingEverywhere::new),
                Saboteur.of("CS-6", "a userId is held in one workspace only", OneHolder::new),
                Saboteur.of("CS-6", "reading all reads all workspaces", ReadingEverywhere::new),
                Saboteur.of("CS-6", "status changes of all workspaces are shown", ShowingEverywhere::new),
                Saboteur.of("CS-6", "a removal takes traces in all workspaces", ErasingEverywhere::new),
                Saboteur.of("CS-6", "a job is brought on from every workspace", SettlingEverywhere::new),
                Saboteur.of("CS-6", "all workspaces have the same attribute keys", SharedKeys::new),
                Saboteur.of("CS-6", "all workspaces have the same suppression list", SharedSuppressions::new));
    }

    /** Knows the other workspaces. */
    private static class Neighbours extends ForwardingContactStore {
        private final Set<WorkspaceId> known = ConcurrentHashMap.newKeySet();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(workspace, transaction -> {
                known.add(workspace);
                return work.run(mixed(workspace, transaction));
            });
        }

        /** A transaction that may look over the fence. */
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            return transaction;
        }

        final List<WorkspaceId> neighboursOf(WorkspaceId workspace) {
            return known.stream().filter(other -> !other.equals(workspace)).toList();
        }
    }

    private static final class FindingEverywhere extends Neighbours {
        @Override
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            Contacts everywhere = ForwardingContacts.findingWrong(transaction.contacts(), (contacts, lookups) -> {
                Map<EmailAddress, LookupResult> found = new HashMap<>();
                for (WorkspaceId other : neighboursOf(workspace)) {
                    found.putAll(store.preview(
                            other,
                            there -> new TransactionEnd.RollBack<>(
                                    there.contacts().find(lookups))));
                }
                found.putAll(contacts.find(lookups));
                return found;
            });
            return new Parts(everywhere, transaction.attributeKeys(), transaction.jobs(), transaction.exclusions());
        }
    }

    private static final class OneHolder extends Neighbours {
        @Override
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            Contacts unique = ForwardingContacts.writingWrong(transaction.contacts(), (contacts, batch) -> {
                List<Addition> additions = batch.additions().stream()
                        .filter(addition -> neighboursOf(workspace).stream().noneMatch(other -> holds(other, addition)))
                        .toList();
                return contacts.write(new WriteBatch(additions, batch.changes(), batch.at(), batch.by()));
            });
            return new Parts(unique, transaction.attributeKeys(), transaction.jobs(), transaction.exclusions());
        }

        private boolean holds(WorkspaceId workspace, Addition addition) {
            return addition.profile()
                    .userId()
                    .filter(userId -> store.preview(
                            workspace,
                            there -> new TransactionEnd.RollBack<>(
                                    !there.contacts().holders(List.of(userId)).isEmpty())))
                    .isPresent();
        }
    }

    private static final class ReadingEverywhere extends Neighbours {
        @Override
        public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
            super.readAll(workspace, reader);
            neighboursOf(workspace).forEach(other -> super.readAll(other, reader));
        }
    }

    private static final class ShowingEverywhere extends Neighbours {
        @Override
        public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
            return super.view(
                    workspace,
                    own -> looking.apply(new ForwardingView(own) {
                        @Override
                        public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                            List<StatusChange> changes = new ArrayList<>(super.statusChanges(contacts));
                            for (WorkspaceId other : neighboursOf(workspace)) {
                                changes.addAll(store.view(other, there -> there.statusChanges(contacts)));
                            }
                            return changes;
                        }
                    }));
        }
    }

    private static final class ErasingEverywhere extends Neighbours {
        @Override
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            Contacts erasing = new ForwardingContacts(transaction.contacts()) {
                @Override
                public Set<ContactId> remove(Collection<ContactId> removed) {
                    List<EmailAddress> emails = store.contacts(workspace).stream()
                            .filter(contact -> removed.contains(contact.id()))
                            .map(contact -> contact.profile().email())
                            .toList();
                    neighboursOf(workspace).forEach(other -> erase(other, emails));
                    return super.remove(removed);
                }
            };
            return new Parts(erasing, transaction.attributeKeys(), transaction.jobs(), transaction.exclusions());
        }

        /** Whoever is removed goes with all traces: so somebody with the same address comes and goes. */
        private void erase(WorkspaceId workspace, List<EmailAddress> emails) {
            store.inTransaction(workspace, there -> {
                for (EmailAddress email : emails) {
                    ContactId id = new ContactId("erased");
                    Profile profile =
                            new Profile(email, Optional.empty(), ContactStatus.SUBSCRIBED, Tags.NONE, Attributes.NONE);
                    Addition addition = new Addition(id, profile, Fingerprint.NONE);
                    there.contacts().write(new WriteBatch(List.of(addition), List.of(), Instant.EPOCH));
                    there.contacts().remove(List.of(id));
                }
                return new TransactionEnd.Commit<>(true);
            });
        }
    }

    private static final class SettlingEverywhere extends Neighbours {
        @Override
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            JobLog everywhere = new ForwardingJobLog(transaction.jobs()) {
                @Override
                public boolean settle(PortionResult result) {
                    return super.settle(result)
                            || neighboursOf(workspace).stream()
                                    .anyMatch(other -> store.inTransaction(
                                            other,
                                            there -> new TransactionEnd.Commit<>(
                                                    there.jobs().settle(result))));
                }
            };
            return new Parts(transaction.contacts(), transaction.attributeKeys(), everywhere, transaction.exclusions());
        }
    }

    private static final class SharedKeys extends ForwardingContactStore {
        private static final WorkspaceId SHARED = new WorkspaceId("shared");

        @Override
        void addWorkspace(Workspace workspace) {
            super.addWorkspace(workspace);
            super.addWorkspace(new Workspace(SHARED, "shared", workspace.organisation(), List.of()));
        }

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
        public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.preview(
                    workspace,
                    transaction -> new TransactionEnd.RollBack<>(
                            super.preview(SHARED, shared -> work.run(mixed(transaction, shared.attributeKeys())))));
        }

        private static StoreTransaction mixed(StoreTransaction transaction, AttributeKeys shared) {
            AttributeKeys own = transaction.attributeKeys();
            AttributeKeys both = new ForwardingKeys(shared) {
                @Override
                public void save(Collection<AttributeKey> saved, Instant at) {
                    super.save(saved, at);
                    own.save(saved, at);
                }

                @Override
                public boolean remove(String key) {
                    own.remove(key);
                    return super.remove(key);
                }
            };
            return new Parts(transaction.contacts(), both, transaction.jobs(), transaction.exclusions());
        }
    }

    private static final class SharedSuppressions extends Neighbours {
        @Override
        StoreTransaction mixed(WorkspaceId workspace, StoreTransaction transaction) {
            Suppressions shared = new ForwardingSuppressions(
                    transaction.exclusions().suppressions()) {
                @Override
                public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
                    Set<SuppressionTarget> found = new HashSet<>(super.find(targets));
                    for (WorkspaceId other : neighboursOf(workspace)) {
                        found.addAll(store.preview(
                                other,
                                there -> new TransactionEnd.RollBack<>(
                                        there.exclusions().suppressions().find(targets))));
                    }
                    return found;
                }
            };
            return new Parts(
                    transaction.contacts(),
                    transaction.attributeKeys(),
                    transaction.jobs(),
                    new Excluded(shared, transaction.exclusions().tombstones()));
        }
    }
}
