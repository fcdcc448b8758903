package dev.muster.testkit.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StorePorts;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the groups of clauses share: a store with one workspace, and few words to use it. Reads go through {@code find}
 * in a transaction of their own, so that a store that is wrong elsewhere is not blamed here.
 */
public abstract class StoreClauses {

    public static final Instant MONDAY = Instant.parse("2024-01-15T10:30:00.123Z");
    public static final Instant TUESDAY = Instant.parse("2024-01-16T11:45:30.456Z");
    public static final Fingerprint FIRST_ROW = new Fingerprint(0x1357_9BDF_0246_8ACEL);
    public static final Fingerprint SECOND_ROW = new Fingerprint(0xFEDC_BA98_7654_3210L);

    private static final OrganisationId ORGANISATION = new OrganisationId("0".repeat(23) + "a");

    private final StoreUnderTest contract;
    private final CountingIds ids = new CountingIds();
    public ContactStore store;
    public ImportJournal journal;
    public IdempotencyLedger answers;
    public DeliveryLedger deliveries;
    public WorkspaceId workspace;

    public StoreClauses(StoreUnderTest contract) {
        this.contract = contract;
    }

    @BeforeEach
    void openStore() {
        StorePorts ports = contract.openEmptyStore();
        store = ports.contacts();
        journal = ports.journal();
        answers = ports.answers();
        deliveries = ports.deliveries();
        workspace = newWorkspace("first");
    }

    public final WorkspaceId newWorkspace(String name) {
        WorkspaceId id = new WorkspaceId(ids.next());
        contract.addWorkspace(new Workspace(id, name, ORGANISATION, List.of()));
        return id;
    }

    /** How long another thread may take that must not wait. */
    public final Duration patience() {
        return contract.patience();
    }

    /** How long to give another thread that may have to wait for this one. */
    public final Duration overlap() {
        return contract.patience().dividedBy(40);
    }

    /** The result of work on another thread; empty if it has to wait for this one. */
    final <T> Optional<T> beside(Callable<T> work) {
        return new ConcurrentTask<>(work).within(patience());
    }

    public final <T> T commit(Function<StoreTransaction, T> work) {
        return commit(workspace, work);
    }

    public final <T> T commit(WorkspaceId where, Function<StoreTransaction, T> work) {
        return store.inTransaction(where, transaction -> new TransactionEnd.Commit<>(work.apply(transaction)));
    }

    public final <T> T preview(Function<StoreTransaction, T> work) {
        return store.preview(workspace, transaction -> new TransactionEnd.Commit<>(work.apply(transaction)));
    }

    public final <T> T view(Function<WorkspaceView, T> looking) {
        return store.view(workspace, looking);
    }

    public final List<StatusChange> statusChanges(ContactId... contacts) {
        return view(view -> view.statusChanges(List.of(contacts)));
    }

    public final Addition addition(Person person) {
        return new Addition(new ContactId(ids.next()), person.profile(), FIRST_ROW);
    }

    /** So many people, numbered from 0. */
    public static List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(Person::number).toList();
    }

    public static WriteBatch adding(List<Addition> additions) {
        return new WriteBatch(additions, List.of(), MONDAY);
    }

    public static WriteBatch adding(Addition... additions) {
        return adding(List.of(additions));
    }

    public static WriteBatch changing(Change... changes) {
        return new WriteBatch(List.of(), List.of(changes), TUESDAY);
    }

    public static Change change(Contact before, Person after) {
        return new Change(before.id(), before.profile(), after.profile(), SECOND_ROW);
    }

    public final Set<EmailAddress> write(WriteBatch batch) {
        return commit(transaction -> transaction.contacts().write(batch));
    }

    /** Adds a person and answers the contact as it is stored. */
    public final Contact add(Person person) {
        write(adding(addition(person)));
        return stored(person);
    }

    /** Adds people in batches of a size that no store has trouble with. */
    public final void addAll(List<Person> people) {
        for (int start = 0; start < people.size(); start += 500) {
            List<Person> some = people.subList(start, Math.min(start + 500, people.size()));
            write(adding(some.stream().map(this::addition).toList()));
        }
    }

    /** The contacts with these people's addresses, as far as there are any; looked up one by one. */
    public final List<Contact> storedOf(List<Person> people) {
        return commit(transaction -> people.stream()
                .map(person -> find(transaction, person))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The contact with this person's address; there must be one. */
    public final Contact stored(Person person) {
        return find(person).orElseThrow(() -> new AssertionError(person.email() + " is not stored"));
    }

    public final Optional<Contact> find(Person person) {
        return commit(transaction -> find(transaction, person));
    }

    public static Optional<Contact> find(StoreTransaction transaction, Person person) {
        return find(transaction, person.email(), Fingerprint.NONE).map(known -> {
            assertThat(known).isInstanceOf(LookupResult.Stored.class);
            return ((LookupResult.Stored) known).contact();
        });
    }

    public static Optional<LookupResult> find(
            StoreTransaction transaction, EmailAddress email, Fingerprint fingerprint) {
        Map<EmailAddress, LookupResult> found = transaction.contacts().find(List.of(new Lookup(email, fingerprint)));
        return Optional.ofNullable(found.get(email));
    }

    public static Optional<ContactId> holder(StoreTransaction transaction, String userId) {
        UserId asked = new UserId(userId);
        return Optional.ofNullable(
                transaction.contacts().holders(List.of(asked)).get(asked));
    }

    public final Optional<ContactId> holder(String userId) {
        return commit(transaction -> holder(transaction, userId));
    }

    public final List<Contact> readAll(WorkspaceId where) {
        List<Contact> contacts = new ArrayList<>();
        store.readAll(where, contacts::add);
        return contacts;
    }

    /** The contact says what the person says, the spelling of the address included. */
    public static void assertSays(Contact contact, Person person) {
        assertThat(contact.profile()).isEqualTo(person.profile());
        assertThat(contact.profile().email().typed()).isEqualTo(person.email().typed());
    }
}
