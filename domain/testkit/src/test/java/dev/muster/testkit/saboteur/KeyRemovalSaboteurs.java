package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withKeys;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Stores that break the clause AK-5. */
final class KeyRemovalSaboteurs {

    private KeyRemovalSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                removing("removing an unknown key answers that it was there", (keys, key) -> {
                    keys.remove(key);
                    return true;
                }),
                removing("a key is removed with all that begin like it", (keys, key) -> {
                    List<String> alike = keys.schema().keys().stream()
                            .map(AttributeKey::key)
                            .filter(other -> other.startsWith(key))
                            .toList();
                    return !alike.isEmpty()
                            && alike.stream().map(keys::remove).toList().contains(true);
                }),
                Saboteur.of("AK-5", "values under a removed key stay", () -> new Restoring(0)),
                Saboteur.of("AK-5", "1,000 contacts lose their value, the others do not", () -> new Restoring(1_000)),
                Saboteur.of("AK-5", "who lost a value keeps the fingerprint", KeepingFingerprints::new));
    }

    private static Saboteur<ContactStore> removing(String wrong, BiPredicate<AttributeKeys, String> remove) {
        return Saboteur.of(
                "AK-5",
                wrong,
                () -> withKeys(right -> new ForwardingKeys(right) {
                    @Override
                    public boolean remove(String key) {
                        return remove.test(right, key);
                    }
                }));
    }

    /** Looks at the contacts that have a value under a key that is removed, and again before the commit. */
    private abstract static class Afterthought extends ForwardingContactStore {
        final Map<ContactId, Fingerprint> fingerprints = new ConcurrentHashMap<>();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            List<Contact> losers = new ArrayList<>();
            return super.inTransaction(workspace, transaction -> {
                TransactionEnd<T> end = work.run(new Parts(
                        ForwardingContacts.writingWrong(transaction.contacts(), (contacts, batch) -> {
                            batch.additions().forEach(it -> fingerprints.put(it.id(), it.fingerprint()));
                            return contacts.write(batch);
                        }),
                        new ForwardingKeys(transaction.attributeKeys()) {
                            @Override
                            public boolean remove(String key) {
                                store.contacts(workspace).stream()
                                        .filter(contact -> contact.profile()
                                                .attributes()
                                                .find(key)
                                                .isPresent())
                                        .forEach(losers::add);
                                return super.remove(key);
                            }
                        },
                        transaction.jobs(),
                        transaction.exclusions()));
                for (int number = 0; number < losers.size(); number++) {
                    change(number, losers.get(number), transaction.contacts());
                }
                return end;
            });
        }

        abstract void change(int number, Contact before, Contacts contacts);

        static void write(Contact now, Profile after, Fingerprint fingerprint, Contacts contacts) {
            Change change = new Change(now.id(), now.profile(), after, fingerprint);
            contacts.write(new WriteBatch(List.of(), List.of(change), now.updatedAt()));
        }
    }

    private static final class Restoring extends Afterthought {
        private final int first;

        Restoring(int first) {
            this.first = first;
        }

        @Override
        void change(int number, Contact before, Contacts contacts) {
            if (number >= first) {
                write(before, before.profile(), Fingerprint.NONE, contacts);
            }
        }
    }

    private static final class KeepingFingerprints extends Afterthought {
        @Override
        void change(int number, Contact before, Contacts contacts) {
            ForwardingContacts.whole(contacts, before.profile().email())
                    .ifPresent(now ->
                            write(now, now.profile(), fingerprints.getOrDefault(now.id(), Fingerprint.NONE), contacts));
        }
    }
}
