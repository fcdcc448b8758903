package dev.muster.domain.memory;

import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contacts for tests of stores. */
final class TestContacts {

    static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Contact ADA = person("ada", Optional.of("ada-1"));
    static final Contact BOB = person("bob", Optional.empty());

    private TestContacts() {}

    static Contact person(String name, Optional<String> userId) {
        Profile profile = new Profile(
                email(name + "@example.com"),
                userId.map(UserId::new),
                ContactStatus.SUBSCRIBED,
                Tags.NONE,
                Attributes.NONE);
        return new Contact(new ContactId(name), profile, THEN, THEN);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static WriteBatch adding(Contact... contacts) {
        return new WriteBatch(
                List.of(contacts).stream().map(TestContacts::addition).toList(), List.of(), THEN);
    }

    static WriteBatch changing(Contact before, Contact after, Instant at) {
        WriteBatch.Change change =
                new WriteBatch.Change(after.id(), before.profile(), after.profile(), new Fingerprint(2));
        return new WriteBatch(List.of(), List.of(change), at);
    }

    static void add(ContactStore store, WorkspaceId workspace, Contact contact) {
        store.inTransaction(workspace, transaction -> {
            transaction.contacts().write(adding(contact));
            return new TransactionEnd.Commit<>("done");
        });
    }

    private static WriteBatch.Addition addition(Contact contact) {
        return new WriteBatch.Addition(contact.id(), contact.profile(), new Fingerprint(1));
    }
}
