package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withContacts;
import static dev.muster.testkit.saboteur.ForwardingContactStore.withView;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that break one of the clauses C-11 and V-5. */
final class StatusSaboteurs {

    private StatusSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                showing(
                        "C-11",
                        "who never agreed leaves no trace of it",
                        changes -> changes.stream()
                                .filter(change -> change.from() != ContactStatus.NON_SUBSCRIBED)
                                .toList()),
                showing(
                        "C-11",
                        "of many changes of status the first 500 are kept",
                        changes -> changes.stream().limit(500).toList()),
                showing("C-11", "changes of status are a day late", changes -> each(changes, StatusSaboteurs::late)),
                showing(
                        "C-11",
                        "everybody was subscribed before",
                        changes -> each(changes, StatusSaboteurs::fromSubscribed)),
                Saboteur.of(
                        "C-11",
                        "changes of status are on nobody's account",
                        () -> withContacts(right -> ForwardingContacts.writingWrong(
                                right,
                                (contacts, batch) -> contacts.write(
                                        new WriteBatch(batch.additions(), batch.changes(), batch.at()))))),
                Saboteur.of("C-11", "an addition is kept as a change", () -> new Inventing(Inventing::ofAdditions)),
                Saboteur.of("C-11", "a refused change is kept", () -> new Inventing(Inventing::ofRefused)),
                showing("V-5", "newest changes of status come first", changes -> {
                    List<StatusChange> reversed = new ArrayList<>(changes);
                    Collections.reverse(reversed);
                    return reversed;
                }),
                showing(
                        "V-5",
                        "changes of status come contact by contact",
                        changes -> changes.stream()
                                .sorted(Comparator.comparing(
                                        change -> change.contact().value()))
                                .toList()),
                Saboteur.of("V-5", "asking for nobody shows everybody", StatusSaboteurs::everybody));
    }

    private static Saboteur<ContactStore> showing(
            String clause, String wrong, UnaryOperator<List<StatusChange>> shown) {
        return Saboteur.of(
                clause,
                wrong,
                () -> withView(right -> new ForwardingView(right) {
                    @Override
                    public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                        return shown.apply(super.statusChanges(contacts));
                    }
                }));
    }

    private static List<StatusChange> each(List<StatusChange> changes, UnaryOperator<StatusChange> wrong) {
        return changes.stream().map(wrong).toList();
    }

    private static StatusChange late(StatusChange it) {
        return new StatusChange(it.contact(), it.from(), it.to(), it.at().plus(Duration.ofDays(1)), it.by());
    }

    private static StatusChange fromSubscribed(StatusChange it) {
        return it.to() == ContactStatus.SUBSCRIBED
                ? it
                : new StatusChange(it.contact(), ContactStatus.SUBSCRIBED, it.to(), it.at(), it.by());
    }

    private static ContactStore everybody() {
        Set<ContactId> all = ConcurrentHashMap.newKeySet();
        return new ForwardingContactStore() {
            @Override
            public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
                store.contacts(workspace).forEach(contact -> all.add(contact.id()));
                return super.view(
                        workspace,
                        view -> looking.apply(new ForwardingView(view) {
                            @Override
                            public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                                return super.statusChanges(contacts.isEmpty() ? all : contacts);
                            }
                        }));
            }
        };
    }

    /** Shows changes of status that never were. */
    private static final class Inventing extends ForwardingContactStore {
        private final Map<ContactId, StatusChange> invented = new ConcurrentHashMap<>();
        private final BiFunction<WriteBatch, Set<EmailAddress>, List<StatusChange>> invention;

        Inventing(BiFunction<WriteBatch, Set<EmailAddress>, List<StatusChange>> invention) {
            this.invention = invention;
        }

        static List<StatusChange> ofAdditions(WriteBatch batch, Set<EmailAddress> refused) {
            return batch.additions().stream()
                    .filter(it -> it.profile().status() != ContactStatus.SUBSCRIBED)
                    .map(it -> new StatusChange(
                            it.id(), ContactStatus.SUBSCRIBED, it.profile().status(), batch.at(), batch.by()))
                    .toList();
        }

        static List<StatusChange> ofRefused(WriteBatch batch, Set<EmailAddress> refused) {
            return batch.changes().stream()
                    .filter(it -> refused.contains(it.after().email()))
                    .filter(it -> it.before().status() != it.after().status())
                    .map(it -> new StatusChange(
                            it.id(), it.before().status(), it.after().status(), batch.at(), batch.by()))
                    .toList();
        }

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction -> work.run(new Parts(
                            ForwardingContacts.writingWrong(transaction.contacts(), (contacts, batch) -> {
                                Set<EmailAddress> refused = contacts.write(batch);
                                invention.apply(batch, refused).forEach(it -> invented.put(it.contact(), it));
                                return refused;
                            }),
                            transaction.attributeKeys(),
                            transaction.jobs(),
                            transaction.exclusions())));
        }

        @Override
        public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
            return super.view(
                    workspace,
                    view -> looking.apply(new ForwardingView(view) {
                        @Override
                        public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                            return Stream.concat(
                                            super.statusChanges(contacts).stream(),
                                            contacts.stream()
                                                    .filter(invented::containsKey)
                                                    .map(invented::get))
                                    .toList();
                        }
                    }));
        }
    }
}
