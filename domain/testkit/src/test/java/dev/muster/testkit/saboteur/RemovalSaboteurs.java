package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withAnswers;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withContacts;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withView;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores that break one of the clauses C-12 and C-13. */
final class RemovalSaboteurs {

    private RemovalSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                removing("C-12", "a removal answers whom it was asked to remove", (contacts, asked) -> {
                    contacts.remove(asked);
                    return Set.copyOf(asked);
                }),
                removing(
                        "C-12",
                        "only the first 1,000 are removed",
                        (contacts, asked) ->
                                contacts.remove(asked.stream().limit(1_000).toList())),
                removing("C-12", "removing nobody is an error", (contacts, asked) -> {
                    if (asked.isEmpty()) {
                        throw new IllegalArgumentException("nobody to remove");
                    }
                    return contacts.remove(asked);
                }),
                Saboteur.of("C-12", "the userId of a removed contact stays taken", TakenUserIds::new),
                Saboteur.of("C-12", "a removed contact is still viewed", RemovalSaboteurs::remembering),
                Saboteur.of("C-13", "status changes of a removed contact stay", RemovalSaboteurs::history),
                Saboteur.of("C-13", "rejected rows of a removed contact stay", JobsElsewhere::new),
                Saboteur.of("C-13", "answers that name a removed contact stay", AnswersElsewhere::new),
                answering(
                        "C-13",
                        "an address is recognised in one spelling only",
                        (recorded, now) -> recorded.body()
                                        .filter(body -> !body.contains("ada@example.com"))
                                        .isPresent()
                                ? recorded
                                : now),
                answering(
                        "C-13",
                        "an answer that names a removed contact loses its status, too",
                        (recorded, now) -> now.body().isPresent()
                                ? now
                                : new RecordedAnswer(now.workspace(), now.requestDigest(), 410, now.body(), now.at())),
                Saboteur.of("C-13", "rows to process go with a removed contact", RowsToProcess::new));
    }

    private static Saboteur<ContactStore> removing(
            String clause, String wrong, BiFunction<Contacts, Collection<ContactId>, Set<ContactId>> remove) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withContacts(right -> new ForwardingContacts(right) {
                    @Override
                    public Set<ContactId> remove(Collection<ContactId> removed) {
                        return remove.apply(right, removed);
                    }
                }));
    }

    /** Answers are found as something made of what was recorded and of what is there now. */
    private static Saboteur<ContactStore> answering(String clause, String wrong, BinaryOperator<RecordedAnswer> found) {
        Map<IdempotencyScope, RecordedAnswer> recorded = new ConcurrentHashMap<>();
        return Saboteur.of(
                clause,
                wrong,
                () -> withAnswers(right -> new ForwardingLedger(right) {
                    @Override
                    public Optional<RecordedAnswer> find(IdempotencyScope scope) {
                        return super.find(scope)
                                .map(now -> now.body().isPresent() ? now : found.apply(recorded.get(scope), now));
                    }

                    @Override
                    public void record(IdempotencyScope scope, RecordedAnswer answer) {
                        recorded.put(scope, answer);
                        super.record(scope, answer);
                    }
                }));
    }

    private static ContactStore remembering() {
        Map<WorkspaceId, Map<ContactId, Contact>> seen = new ConcurrentHashMap<>();
        return new ForwardingContactStore() {
            @Override
            public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
                Map<ContactId, Contact> here = seen.computeIfAbsent(workspace, first -> new ConcurrentHashMap<>());
                store.contacts(workspace).forEach(contact -> here.put(contact.id(), contact));
                return super.inTransaction(workspace, work);
            }

            @Override
            public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
                return super.view(
                        workspace,
                        view -> looking.apply(new ForwardingView(view) {
                            @Override
                            public Optional<Contact> contact(ContactId id) {
                                return super.contact(id)
                                        .or(() -> Optional.ofNullable(seen.getOrDefault(workspace, Map.of())
                                                .get(id)));
                            }
                        }));
            }
        };
    }

    private static ContactStore history() {
        Map<ContactId, List<StatusChange>> seen = new ConcurrentHashMap<>();
        return withView(right -> new ForwardingView(right) {
            @Override
            public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                List<StatusChange> changes = new ArrayList<>(super.statusChanges(contacts));
                for (ContactId contact : contacts) {
                    List<StatusChange> own = super.statusChanges(List.of(contact));
                    if (own.isEmpty()) {
                        changes.addAll(seen.getOrDefault(contact, List.of()));
                    } else {
                        seen.put(contact, own);
                    }
                }
                return changes;
            }
        });
    }

    private static final class TakenUserIds extends ForwardingContactStore {
        private final Set<UserId> taken = ConcurrentHashMap.newKeySet();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction -> work.run(new Parts(
                            new ForwardingContacts(transaction.contacts()) {
                                @Override
                                public Set<ContactId> remove(Collection<ContactId> removed) {
                                    store.contacts(workspace).stream()
                                            .filter(contact -> removed.contains(contact.id()))
                                            .flatMap(contact -> contact.profile().userId().stream())
                                            .forEach(taken::add);
                                    return super.remove(removed);
                                }

                                @Override
                                public Set<EmailAddress> write(WriteBatch batch) {
                                    Set<EmailAddress> refused = new HashSet<>();
                                    List<Addition> additions = new ArrayList<>(batch.additions());
                                    additions.removeIf(it -> isTaken(it.profile())
                                            && refused.add(it.profile().email()));
                                    refused.addAll(super.write(
                                            new WriteBatch(additions, batch.changes(), batch.at(), batch.by())));
                                    return refused;
                                }
                            },
                            transaction.attributeKeys(),
                            transaction.jobs(),
                            transaction.exclusions())));
        }

        private boolean isTaken(Profile profile) {
            return profile.userId().filter(taken::contains).isPresent();
        }
    }

    private static final class JobsElsewhere extends ForwardingContactStore {
        private final InMemoryContactStore elsewhere = new InMemoryContactStore();
        private final Workspaces elsewhereToo = new InMemoryWorkspaces(elsewhere);

        @Override
        void addWorkspace(Workspace workspace) {
            super.addWorkspace(workspace);
            elsewhereToo.add(workspace, Instant.EPOCH);
        }

        @Override
        ImportJournal journal() {
            return elsewhere.journal();
        }

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            AtomicReference<TransactionEnd<T>> end = new AtomicReference<>();
            return super.inTransaction(workspace, transaction -> {
                elsewhere.inTransaction(workspace, other -> {
                    end.set(work.run(new Parts(
                            transaction.contacts(),
                            transaction.attributeKeys(),
                            other.jobs(),
                            transaction.exclusions())));
                    return end.get();
                });
                return end.get();
            });
        }
    }

    private static final class AnswersElsewhere extends ForwardingContactStore {
        private final InMemoryContactStore elsewhere = new InMemoryContactStore();
        private final Workspaces elsewhereToo = new InMemoryWorkspaces(elsewhere);

        @Override
        void addWorkspace(Workspace workspace) {
            super.addWorkspace(workspace);
            elsewhereToo.add(workspace, Instant.EPOCH);
        }

        @Override
        IdempotencyLedger answers() {
            return elsewhere.idempotencyLedger();
        }
    }

    /** After a removal no portion has a row with an address that nobody has any more. */
    private static final class RowsToProcess extends ForwardingContactStore {
        private final Set<EmailAddress> removed = ConcurrentHashMap.newKeySet();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            Set<EmailAddress> before = emails(workspace);
            T result = super.inTransaction(workspace, work);
            before.removeAll(emails(workspace));
            removed.addAll(before);
            return result;
        }

        private Set<EmailAddress> emails(WorkspaceId workspace) {
            return store.contacts(workspace).stream()
                    .map(contact -> contact.profile().email())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        @Override
        ImportJournal journal() {
            return new ForwardingJournal(super.journal()) {
                @Override
                public Optional<Portion> nextPortion() {
                    return super.nextPortion()
                            .map(it -> new Portion(
                                    it.order(),
                                    it.settled(),
                                    it.rows().stream()
                                            .filter(row -> EmailAddress.parse(row.email())
                                                    .filter(removed::contains)
                                                    .isEmpty())
                                            .toList()));
                }
            };
        }
    }
}
