package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withContacts;
import static dev.muster.testkit.saboteur.ForwardingContacts.additionsOf;
import static dev.muster.testkit.saboteur.ForwardingContacts.changesOf;
import static dev.muster.testkit.saboteur.ForwardingContacts.reading;
import static dev.muster.testkit.saboteur.ForwardingContacts.whole;
import static dev.muster.testkit.saboteur.ForwardingContacts.writingWrong;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Stores that break one of the clauses C-5 to C-8. */
final class WriteSaboteurs {

    private static final int LIMIT = 1_000;

    private WriteSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                writing("C-5", "an empty batch is an error", WriteSaboteurs::refusingNothing),
                writing(
                        "C-5",
                        "only the first 1,000 additions are written",
                        (contacts, batch) -> contacts.write(
                                new WriteBatch(first(batch.additions()), batch.changes(), batch.at(), batch.by()))),
                writing(
                        "C-5",
                        "only the first 1,000 changes are written",
                        (contacts, batch) -> contacts.write(
                                new WriteBatch(batch.additions(), first(batch.changes()), batch.at(), batch.by()))),
                writing("C-5", "changes are written before additions", WriteSaboteurs::changesFirst),
                writing("C-5", "changes are written in reverse", WriteSaboteurs::inReverse),
                writing("C-5", "userIds are checked before the first write", WriteSaboteurs::checkingUpFront),
                writing("C-6", "refused additions are not answered", WriteSaboteurs::silentAdditions),
                writing("C-6", "the first refused addition ends them", WriteSaboteurs::stoppingAdditions),
                writing("C-6", "an addition replaces who has its address", WriteSaboteurs::replacing),
                writing("C-7", "refused changes are not answered", WriteSaboteurs::silentChanges),
                writing("C-7", "the first refused change ends them", WriteSaboteurs::stoppingChanges),
                writing("C-7", "a change of nobody creates somebody", WriteSaboteurs::creating),
                writing("C-8", "a change adds attributes and takes none away", WriteSaboteurs::merging),
                Saboteur.of(
                        "C-8",
                        "the time of change stays",
                        () -> withContacts(right -> reading(
                                right, it -> new Contact(it.id(), it.profile(), it.createdAt(), it.createdAt())))),
                Saboteur.of(
                        "C-8",
                        "the creation time moves",
                        () -> withContacts(right -> reading(
                                right, it -> new Contact(it.id(), it.profile(), it.updatedAt(), it.updatedAt())))),
                Saboteur.of("C-8", "the fingerprint stays", WriteSaboteurs::keepingFingerprints));
    }

    private static Saboteur<ContactStore> writing(
            String clause, String wrong, BiFunction<Contacts, WriteBatch, Set<EmailAddress>> write) {
        return Saboteur.of(clause, wrong, () -> withContacts(right -> writingWrong(right, write)));
    }

    private static Set<EmailAddress> refusingNothing(Contacts contacts, WriteBatch batch) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("nothing to write");
        }
        return contacts.write(batch);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), LIMIT));
    }

    private static Set<EmailAddress> changesFirst(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>(contacts.write(changesOf(batch, batch.changes())));
        refused.addAll(contacts.write(additionsOf(batch, batch.additions())));
        return refused;
    }

    private static Set<EmailAddress> inReverse(Contacts contacts, WriteBatch batch) {
        List<Change> reversed = new ArrayList<>(batch.changes());
        Collections.reverse(reversed);
        return contacts.write(new WriteBatch(batch.additions(), reversed, batch.at(), batch.by()));
    }

    private static Set<EmailAddress> checkingUpFront(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>();
        for (Change change : batch.changes()) {
            change.after()
                    .userId()
                    .map(userId -> contacts.holders(List.of(userId)).get(userId))
                    .filter(holder -> !holder.equals(change.id()))
                    .ifPresent(holder -> refused.add(change.after().email()));
        }
        List<Change> others = batch.changes().stream()
                .filter(change -> !refused.contains(change.after().email()))
                .toList();
        refused.addAll(contacts.write(new WriteBatch(batch.additions(), others, batch.at(), batch.by())));
        return refused;
    }

    private static Set<EmailAddress> silentAdditions(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>(contacts.write(batch));
        batch.additions().forEach(addition -> refused.remove(addition.profile().email()));
        return refused;
    }

    private static Set<EmailAddress> stoppingAdditions(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>();
        for (Addition addition : batch.additions()) {
            if (refused.isEmpty()) {
                refused.addAll(contacts.write(additionsOf(batch, List.of(addition))));
            } else {
                refused.add(addition.profile().email());
            }
        }
        refused.addAll(contacts.write(changesOf(batch, batch.changes())));
        return refused;
    }

    private static Set<EmailAddress> replacing(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>(contacts.write(batch));
        for (Addition it : batch.additions()) {
            if (refused.contains(it.profile().email())) {
                whole(contacts, it.profile().email())
                        .ifPresent(there -> contacts.write(changesOf(
                                batch,
                                List.of(new Change(there.id(), there.profile(), it.profile(), it.fingerprint())))));
            }
        }
        return refused;
    }

    private static Set<EmailAddress> silentChanges(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>(contacts.write(batch));
        batch.changes().forEach(change -> refused.remove(change.after().email()));
        return refused;
    }

    private static Set<EmailAddress> stoppingChanges(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = new HashSet<>(contacts.write(additionsOf(batch, batch.additions())));
        int before = refused.size();
        for (Change change : batch.changes()) {
            if (refused.size() == before) {
                refused.addAll(contacts.write(changesOf(batch, List.of(change))));
            } else {
                refused.add(change.after().email());
            }
        }
        return refused;
    }

    private static Set<EmailAddress> creating(Contacts contacts, WriteBatch batch) {
        Set<EmailAddress> refused = contacts.write(batch);
        for (Change it : batch.changes()) {
            contacts.write(additionsOf(batch, List.of(new Addition(it.id(), it.after(), it.fingerprint()))));
        }
        return refused;
    }

    private static Set<EmailAddress> merging(Contacts contacts, WriteBatch batch) {
        List<Change> merged = batch.changes().stream()
                .map(it -> new Change(it.id(), it.before(), merged(it), it.fingerprint()))
                .toList();
        return contacts.write(new WriteBatch(batch.additions(), merged, batch.at(), batch.by()));
    }

    private static Profile merged(Change change) {
        Map<String, AttributeValue> values =
                new HashMap<>(change.before().attributes().values());
        Profile after = change.after();
        values.putAll(after.attributes().values());
        return new Profile(after.email(), after.userId(), after.status(), after.tags(), Attributes.of(values));
    }

    private static ContactStore keepingFingerprints() {
        Map<ContactId, Fingerprint> first = new ConcurrentHashMap<>();
        return withContacts(right -> writingWrong(right, (contacts, batch) -> {
            batch.additions().forEach(it -> first.put(it.id(), it.fingerprint()));
            List<Change> changes = batch.changes().stream()
                    .map(it ->
                            new Change(it.id(), it.before(), it.after(), first.getOrDefault(it.id(), Fingerprint.NONE)))
                    .toList();
            return contacts.write(new WriteBatch(batch.additions(), changes, batch.at(), batch.by()));
        }));
    }
}
