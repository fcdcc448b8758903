package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses V-1, V-4 and CS-8, and what CS-3 and CS-6 mean for views. */
public abstract class ViewClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final AttributeKey BORN = AttributeKey.custom("born", "Born on", DataType.DATE);
    private static final ContactQuery ALL = ContactQuery.all(0, 10);

    public ViewClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the whole contact. If this fails, compare the places that make contacts of rows. */
    @Test
    @DisplayName("V-1 must: a contact is found by its identifier, as a transaction finds it")
    void isFoundByIdentifier() {
        Person person = ada().withUserId("a-1")
                .withTags("vip", "math")
                .with("plan", "free")
                .unsubscribed();
        Contact ada = add(person);
        add(grace());
        assertThat(viewed(ada.id())).hasValue(ada).hasValueSatisfying(contact -> assertSays(contact, person));
    }

    /** Verifies the comparison. If this fails, look at the collation of the column. */
    @Test
    @DisplayName("V-1 must: an identifier that differs in one byte finds nothing")
    void alikeIsNotTheSame() {
        ContactId id = new ContactId("abcdef0123456789abcdef01");
        write(adding(new Addition(id, ada().profile(), Fingerprint.NONE)));
        assertThat(viewed(id)).isPresent();
        assertThat(Stream.of("ABCDEF0123456789ABCDEF01", "abcdef0123456789abcdef0", "%", "", "ada@example.com"))
                .allSatisfy(other ->
                        assertThat(viewed(new ContactId(other))).as(other).isEmpty());
    }

    /** Verifies that a view ends at its workspace. If this fails, look for a query by identifier alone. */
    @Test
    @DisplayName("V-1 must: a contact of another workspace is not found")
    void isNotFoundFromElsewhere() {
        WorkspaceId second = newWorkspace("second");
        ContactId ada = add(ada()).id();
        Optional<Contact> seen = store.view(second, view -> view.contact(ada));
        assertThat(seen).isEmpty();
    }

    /** Verifies the other questions. If this fails, look for a query without the workspace in it. */
    @Test
    @DisplayName("CS-6 must: a view shows no contact, status change or attribute key of another workspace")
    void nothingIsSeenFromElsewhere() {
        WorkspaceId second = newWorkspace("second");
        Contact ada = add(ada());
        write(changing(change(ada, ada().unsubscribed())));
        save(PLAN);
        ContactPage page = store.view(second, view -> view.page(ALL));
        assertThat(page).isEqualTo(new ContactPage(List.of(), 0));
        List<StatusChange> changes = store.view(second, view -> view.statusChanges(List.of(ada.id())));
        assertThat(changes).isEmpty();
        assertThat(keysOf(second)).doesNotContain("plan");
    }

    /** Verifies the list. If this fails, look for a query without an order. */
    @Test
    @DisplayName("V-4 must: the keys are all of the workspace's, in the order in which they were added")
    void keysComeInOrder() {
        save(PLAN, BORN);
        save(AttributeKey.custom("a_note", "", DataType.UNTYPED));
        save(PLAN.withName("Tariff"));
        List<String> defaults =
                AttributeKey.DEFAULTS.stream().map(AttributeKey::key).toList();
        assertThat(keysOf(workspace))
                .containsExactlyElementsOf(Stream.concat(defaults.stream(), Stream.of("plan", "born", "a_note"))
                        .toList());
    }

    /** Verifies that a list does not stand in line behind an import. If this fails, look for a lock that a view takes. */
    @Test
    @DisplayName("CS-8 must: a view does not wait for a writer")
    void doesNotWaitForAWriter() {
        Optional<Long> seen = commit(transaction -> {
            transaction.contacts().write(adding(addition(ada())));
            return beside(() -> view(view -> view.page(ALL)).total());
        });
        assertThat(seen).as("seen beside a writer").isPresent();
    }

    /** Verifies that an import does not stand in line behind a list. If this fails, look for the same lock. */
    @Test
    @DisplayName("CS-8 must: a writer does not wait for a view")
    void doesNotMakeAWriterWait() {
        Optional<Contact> written = view(view -> {
            view.page(ALL);
            return beside(() -> add(ada()));
        });
        assertThat(written).as("written beside a view").isPresent();
    }

    /** Verifies one state for all questions. If this fails, look for questions in transactions of their own. */
    @Test
    @DisplayName("CS-8 must: a view shows one consistent state while a writer commits")
    void aWriterDoesNotDisturbAView() {
        Contact ada = add(ada());
        ConcurrentTask<Boolean> writer = new ConcurrentTask<>(() -> {
            write(new WriteBatch(List.of(addition(grace())), List.of(change(ada, ada().unsubscribed())), TUESDAY));
            save(PLAN);
            return true;
        });
        List<Object> differences = view(view -> {
            List<Object> before = everythingIn(view, ada.id());
            writer.within(overlap());
            List<Object> after = everythingIn(view, ada.id());
            return before.equals(after) ? List.of() : List.of(before, after);
        });
        writer.result(patience());
        assertThat(differences).isEmpty();
    }

    /** Verifies that views see commits. If this fails, look for a state that is kept from one view to the next. */
    @Test
    @DisplayName("CS-1 must: a committed contact and attribute key are seen by the next view")
    void aLaterViewSeesWhatWasCommitted() {
        view(view -> everythingIn(view, new ContactId("x")));
        Contact ada = add(ada());
        save(PLAN);
        assertThat(viewed(ada.id())).isPresent();
        assertThat(view(view -> view.page(ALL)).total()).isEqualTo(1);
        assertThat(keysOf(workspace)).contains("plan");
    }

    /** Verifies that views do not see uncommitted writes. If this fails, look at the isolation level. */
    @Test
    @DisplayName("CS-3 must: a view beside an open transaction sees nothing of it")
    void nothingUncommittedIsSeen() {
        Contact ada = add(ada());
        Optional<List<Object>> before = beside(() -> view(view -> everythingIn(view, ada.id())));
        Optional<List<Object>> seen = commit(transaction -> {
            transaction.contacts().write(adding(addition(grace())));
            transaction.contacts().write(changing(change(ada, ada().unsubscribed())));
            transaction.attributeKeys().save(List.of(PLAN), MONDAY);
            return beside(() -> view(view -> everythingIn(view, ada.id())));
        });
        assumeThat(seen).as("views do not wait for writers").isPresent();
        assertThat(seen).isEqualTo(before);
    }

    private static List<Object> everythingIn(WorkspaceView view, ContactId id) {
        return List.of(view.contact(id), view.page(ALL), view.keys(), view.statusChanges(List.of(id)));
    }

    private Optional<Contact> viewed(ContactId id) {
        return view(view -> view.contact(id));
    }

    private List<String> keysOf(WorkspaceId where) {
        return store.view(where, WorkspaceView::keys).stream()
                .map(stored -> stored.key().key())
                .toList();
    }

    private void save(AttributeKey... keys) {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(keys), MONDAY);
            return true;
        });
    }
}
