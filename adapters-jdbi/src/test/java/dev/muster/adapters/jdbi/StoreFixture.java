package dev.muster.adapters.jdbi;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Somebody to store, and few words to store them with. */
public final class People {

    public static final Instant MONDAY = Instant.parse("2024-01-15T10:30:00.123Z");
    public static final WorkspaceId WORKSPACE = new WorkspaceId("0000000000000000000000aa");

    private People() {}

    public static SqliteStore withWorkspace(SqliteStore store) {
        store.workspaces().add(workspace(WORKSPACE), Instant.EPOCH);
        return store;
    }

    public static Workspace workspace(WorkspaceId id) {
        return new Workspace(id, "Test", new OrganisationId("0000000000000000000000ff"), List.of());
    }

    public static <T> T commit(SqliteStore store, Function<StoreTransaction, T> work) {
        return store.contacts()
                .inTransaction(WORKSPACE, transaction -> new TransactionEnd.Commit<>(work.apply(transaction)));
    }

    public static Set<EmailAddress> add(SqliteStore store, List<Addition> additions) {
        return commit(store, transaction -> transaction.contacts().write(new WriteBatch(additions, List.of(), MONDAY)));
    }

    public static List<Contact> all(SqliteStore store) {
        List<Contact> contacts = new ArrayList<>();
        store.contacts().readAll(WORKSPACE, contacts::add);
        return contacts;
    }

    /** Additions numbered from one number up to another, the last one exclusive. */
    public static List<Addition> additions(int from, int to) {
        return IntStream.range(from, to).mapToObj(People::addition).toList();
    }

    public static Addition addition(int number) {
        return addition(number, person(number));
    }

    public static Addition addition(int number, Profile profile) {
        return new Addition(new ContactId("%024x".formatted(number)), profile, new Fingerprint(number + 1L));
    }

    /** A contact of about 300 bytes; emails of neighbouring numbers are far apart, as in a list in random order. */
    public static Profile person(int number) {
        String name = "%08x".formatted(number * 0x9E3779B1);
        return new Profile(
                email(name + "." + number + "@example.com"),
                Optional.of(new UserId("user-" + name)),
                ContactStatus.SUBSCRIBED,
                new Tags(List.of("newsletter", "tag" + number % 10)),
                Attributes.of(Map.of(
                        "firstName", AttributeValue.text("Given" + name),
                        "lastName", AttributeValue.text("Family" + number),
                        "company", AttributeValue.text("Company " + number % 700),
                        "plan", AttributeValue.text(number % 4 == 0 ? "pro" : "free"),
                        "lifetime_value", AttributeValue.text(number % 1000 + ".50"),
                        "signed_up", AttributeValue.text("2024-01-15"),
                        "score", AttributeValue.text(String.valueOf(number % 97)))));
    }

    /** Somebody of whom the address is all that is known. */
    public static Profile nobody(EmailAddress email) {
        return new Profile(email, Optional.empty(), ContactStatus.SUBSCRIBED, Tags.NONE, Attributes.NONE);
    }

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
