package dev.muster.adapters.jdbi;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A workspace, and few words to store people in it. */
public final class StoreFixture {

    public static final Instant MONDAY = Instant.parse("2024-01-15T10:30:00.123Z");
    public static final WorkspaceId WORKSPACE = new WorkspaceId("0000000000000000000000aa");

    private StoreFixture() {}

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
        return IntStream.range(from, to).mapToObj(StoreFixture::addition).toList();
    }

    public static Addition addition(int number) {
        return addition(number, Person.detailed(number).profile());
    }

    public static Addition addition(int number, Profile profile) {
        return new Addition(new ContactId("%024x".formatted(number)), profile, new Fingerprint(number + 1L));
    }
}
