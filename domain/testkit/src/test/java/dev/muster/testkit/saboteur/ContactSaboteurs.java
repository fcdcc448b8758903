package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withContacts;
import static dev.muster.testkit.saboteur.ForwardingContacts.findingWrong;
import static dev.muster.testkit.saboteur.ForwardingContacts.whole;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Stores that break one of the clauses C-1 to C-4, or C-9. */
final class ContactSaboteurs {

    private ContactSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.of("C-1", "addresses are compared as typed", ContactSaboteurs::comparingSpellings),
                Saboteur.of("C-1", "addresses are compared without accents", ContactSaboteurs::ignoringAccents),
                Saboteur.of("C-1", "addresses are folded in the default locale", ContactSaboteurs::foldingByLocale),
                Saboteur.of("C-1", "only the first 1,000 are looked for", ContactSaboteurs::findingAThousand),
                Saboteur.of("C-2", "asking for nothing answers everything", ContactSaboteurs::answeringEverything),
                Saboteur.of(
                        "C-2", "an unknown address with a fingerprint is known", ContactSaboteurs::knowingEverybody),
                Saboteur.of(
                        "C-3",
                        "fingerprints are compared as 32 bits",
                        () -> comparingFingerprints(
                                (asked, stored) -> !asked.isNone() && (int) asked.value() == (int) stored.value())),
                Saboteur.of("C-3", "no fingerprint equals none", () -> comparingFingerprints(Fingerprint::equals)),
                Saboteur.of("C-3", "the short answer names somebody else", ContactSaboteurs::mixingUpIdentifiers),
                Saboteur.of("C-4", "userIds are compared without case", ContactSaboteurs::ignoringCase),
                Saboteur.of("C-4", "asking for nobody answers everybody", ContactSaboteurs::answeringAllHolders),
                Saboteur.of("C-9", "a transaction does not find what it wrote", ForgetfulTransactions::new),
                Saboteur.concurrent("C-9", "others' commits are seen halfway", ReadCommitted::new));
    }

    private static ContactStore comparingSpellings() {
        return withContacts(right -> findingWrong(right, (contacts, lookups) -> {
            Map<EmailAddress, LookupResult> found = new HashMap<>(contacts.find(lookups));
            found.keySet()
                    .removeIf(asked -> !whole(contacts, asked)
                            .orElseThrow()
                            .profile()
                            .email()
                            .typed()
                            .equals(asked.typed()));
            return found;
        }));
    }

    private static ContactStore ignoringAccents() {
        Map<String, EmailAddress> all = new ConcurrentHashMap<>();
        return withContacts(right ->
                noting(email -> all.put(bare(email), email), findingWrong(right, (contacts, lookups) -> {
                    Map<EmailAddress, LookupResult> found = new HashMap<>(contacts.find(lookups));
                    for (Lookup lookup : lookups) {
                        Optional.ofNullable(all.get(bare(lookup.email())))
                                .flatMap(email -> whole(contacts, email))
                                .ifPresent(
                                        contact -> found.putIfAbsent(lookup.email(), new LookupResult.Stored(contact)));
                    }
                    return found;
                })));
    }

    private static String bare(EmailAddress email) {
        return Normalizer.normalize(email.key(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static ContactStore foldingByLocale() {
        return withContacts(right -> findingWrong(right, (contacts, lookups) -> {
            Map<EmailAddress, LookupResult> found = new HashMap<>();
            for (Lookup lookup : lookups) {
                EmailAddress folded = EmailAddress.parse(lookup.email().typed().toLowerCase(Locale.getDefault()))
                        .orElseThrow();
                contacts.find(List.of(new Lookup(folded, lookup.fingerprint())))
                        .values()
                        .forEach(known -> found.put(lookup.email(), known));
            }
            return found;
        }));
    }

    private static ContactStore findingAThousand() {
        return withContacts(right -> findingWrong(
                right,
                (contacts, lookups) ->
                        contacts.find(lookups.stream().limit(1_000).toList())));
    }

    private static ContactStore answeringEverything() {
        Set<EmailAddress> all = ConcurrentHashMap.newKeySet();
        return withContacts(right -> noting(
                all::add,
                findingWrong(
                        right,
                        (contacts, lookups) -> contacts.find(
                                lookups.isEmpty()
                                        ? all.stream()
                                                .map(email -> new Lookup(email, Fingerprint.NONE))
                                                .toList()
                                        : lookups))));
    }

    private static ContactStore knowingEverybody() {
        return withContacts(right -> findingWrong(right, (contacts, lookups) -> {
            Map<EmailAddress, LookupResult> found = new HashMap<>(contacts.find(lookups));
            lookups.stream()
                    .filter(lookup -> !lookup.fingerprint().isNone())
                    .forEach(lookup ->
                            found.putIfAbsent(lookup.email(), new LookupResult.Unaltered(new ContactId("x"))));
            return found;
        }));
    }

    private static ContactStore comparingFingerprints(BiPredicate<Fingerprint, Fingerprint> same) {
        Map<EmailAddress, Fingerprint> stored = new ConcurrentHashMap<>();
        return ForwardingContactStore.withTransactions(right -> new ForwardingContactStore.Parts(
                comparing(same, stored, right.contacts()),
                new ForwardingKeys(right.attributeKeys()) {
                    @Override
                    public boolean remove(String key) {
                        stored.replaceAll((email, fingerprint) -> new Fingerprint(1));
                        return super.remove(key);
                    }
                },
                right.jobs(),
                right.exclusions()));
    }

    private static Contacts comparing(
            BiPredicate<Fingerprint, Fingerprint> same, Map<EmailAddress, Fingerprint> stored, Contacts right) {
        return new ForwardingContacts(right) {
            @Override
            public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
                Map<EmailAddress, LookupResult> found = new HashMap<>(super.find(lookups));
                for (Lookup lookup : lookups) {
                    found.computeIfPresent(
                            lookup.email(),
                            (email, known) -> same.test(lookup.fingerprint(), stored.get(email))
                                    ? new LookupResult.Unaltered(known.id())
                                    : known);
                }
                return found;
            }

            @Override
            public Set<EmailAddress> write(WriteBatch batch) {
                Set<EmailAddress> refused = super.write(batch);
                batch.additions().stream()
                        .filter(addition -> !refused.contains(addition.profile().email()))
                        .forEach(it -> stored.put(it.profile().email(), it.fingerprint()));
                batch.changes().forEach(it -> stored.put(it.after().email(), it.fingerprint()));
                return refused;
            }
        };
    }

    private static ContactStore mixingUpIdentifiers() {
        return withContacts(right -> findingWrong(right, (contacts, lookups) -> {
            Map<EmailAddress, LookupResult> found = new HashMap<>(contacts.find(lookups));
            found.replaceAll((email, known) -> known instanceof LookupResult.Unaltered
                    ? new LookupResult.Unaltered(new ContactId("somebody else"))
                    : known);
            return found;
        }));
    }

    private static ContactStore ignoringCase() {
        return withContacts(right -> new ForwardingContacts(right) {
            @Override
            public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
                Map<UserId, ContactId> holders = new HashMap<>(super.holders(userIds));
                for (UserId userId : userIds) {
                    UserId lower = new UserId(userId.value().toLowerCase(Locale.ROOT));
                    super.holders(List.of(lower)).values().forEach(holder -> holders.putIfAbsent(userId, holder));
                }
                return holders;
            }
        });
    }

    private static ContactStore answeringAllHolders() {
        return withContacts(right -> new ForwardingContacts(right) {
            @Override
            public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
                return userIds.isEmpty() ? Map.of(new UserId("x"), new ContactId("x")) : super.holders(userIds);
            }
        });
    }

    private static Contacts noting(Consumer<EmailAddress> note, Contacts right) {
        return ForwardingContacts.writingWrong(right, (contacts, batch) -> {
            batch.additions().forEach(addition -> note.accept(addition.profile().email()));
            return contacts.write(batch);
        });
    }

    private static final class ForgetfulTransactions extends ForwardingContactStore {
        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return super.inTransaction(
                    workspace,
                    transaction -> work.run(new Parts(
                            findingWrong(
                                    transaction.contacts(),
                                    (contacts, lookups) -> store.preview(
                                            workspace,
                                            before -> new TransactionEnd.RollBack<>(
                                                    before.contacts().find(lookups)))),
                            transaction.attributeKeys(),
                            transaction.jobs(),
                            transaction.exclusions())));
        }
    }

    private static final class ReadCommitted extends OptimisticStore {
        @Override
        Contacts seen(WorkspaceId workspace, Contacts snapshot, Recording recording) {
            return findingWrong(
                    snapshot,
                    (contacts, lookups) -> recording.isAnything()
                            ? contacts.find(lookups)
                            : store.preview(
                                    workspace,
                                    now -> new TransactionEnd.RollBack<>(
                                            now.contacts().find(lookups))));
        }
    }
}
