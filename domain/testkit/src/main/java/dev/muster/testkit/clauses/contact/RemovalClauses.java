package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause C-12, and what it means for changes (C-7) and previews (CS-5): removals. */
public abstract class RemovalClauses extends StoreClauses {

    private static final ContactId NOBODY = new ContactId("fedcba9876543210fedcba98");

    public RemovalClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the answer. If this fails, look for an answer that is the question. */
    @Test
    @DisplayName("C-12 must: a removal takes the contacts that are there and answers which those are")
    void thoseThereAreTaken() {
        ContactId ada = add(ada().withUserId("a-1")).id();
        Contact grace = add(grace());
        ContactId other = add(Person.number(1)).id();
        assertThat(remove(ada, NOBODY, other)).containsExactlyInAnyOrder(ada, other);
        assertThat(storedOf(List.of(ada(), Person.number(1)))).isEmpty();
        assertThat(holder("a-1")).isEmpty();
        assertThat(readAll(workspace)).containsExactly(grace);
    }

    /** Verifies that nobody shows a removed contact. If this fails, look for a mark where there should be nothing. */
    @Test
    @DisplayName("C-12 must: a removed contact is not viewed, counted or read any more")
    void aRemovedContactIsNotShown() {
        ContactId ada = add(ada()).id();
        remove(ada);
        Optional<Contact> viewed = view(view -> view.contact(ada));
        assertThat(viewed).isEmpty();
        assertThat(view(view -> view.page(ContactQuery.all(0, 10))).total()).isZero();
        assertThat(readAll(workspace)).isEmpty();
    }

    /** Verifies nothing and nobody. If this fails, look at how an empty list becomes SQL. */
    @Test
    @DisplayName("C-12 must: removing nobody, or somebody a second time, answers nobody")
    void nobodyIsAnswered() {
        Contact grace = add(grace());
        ContactId ada = add(ada()).id();
        assertThat(remove()).isEmpty();
        assertThat(remove(ada)).containsExactly(ada);
        assertThat(remove(ada, NOBODY)).isEmpty();
        assertThat(find(grace())).hasValue(grace);
    }

    /** Verifies many at once. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("C-12 must: 1,001 contacts can be removed at once")
    void manyAreTakenAtOnce() {
        addAll(people(1_001));
        ContactId[] ids = storedOf(people(1_001)).stream().map(Contact::id).toArray(ContactId[]::new);
        assertThat(remove(ids)).containsExactlyInAnyOrder(ids);
        assertThat(readAll(workspace)).isEmpty();
    }

    /** Verifies that identities are free before the commit. If this fails, look for removals that are kept back. */
    @Test
    @DisplayName(
            "C-12 must: address and userId of a removed contact are free at once, for an addition and for a change")
    void identitiesAreFreeAtOnce() {
        ContactId before = add(ada().withUserId("a-1")).id();
        Contact grace = add(grace());
        ContactId other = add(Person.number(1).withUserId("p-1")).id();
        WriteBatch batch = new WriteBatch(
                List.of(addition(ada().withUserId("a-1"))), List.of(change(grace, grace().withUserId("p-1"))), TUESDAY);
        Set<EmailAddress> refused = commit(transaction -> {
            transaction.contacts().remove(List.of(before, other));
            return transaction.contacts().write(batch);
        });
        assertThat(refused).isEmpty();
        assertThat(stored(ada()).id()).isNotEqualTo(before);
        assertThat(holder("a-1")).hasValue(stored(ada()).id());
        assertThat(holder("p-1")).hasValue(grace.id());
    }

    /** Verifies that identities are free later. If this fails, look for a unique constraint that counts the removed. */
    @Test
    @DisplayName("C-12 must: address and userId of a removed contact stay free")
    void identitiesStayFree() {
        ContactId before = add(ada().withUserId("a-1")).id();
        remove(before);
        assertThat(write(adding(addition(ada()), addition(grace().withUserId("a-1")))))
                .isEmpty();
        assertThat(storedOf(List.of(ada(), grace())))
                .hasSize(2)
                .noneMatch(contact -> contact.id().equals(before));
    }

    /** Verifies a userId that has moved on. If this fails, look for a userId that is freed although somebody holds it. */
    @Test
    @DisplayName("C-12 must: a userId that the removed contact had given up stays with its holder")
    void aUserIdStaysWithItsHolder() {
        Contact ada = add(ada().withUserId("u-1"));
        write(changing(change(ada, ada())));
        Contact grace = add(grace().withUserId("u-1"));
        remove(ada.id());
        write(adding(addition(Person.number(1).withUserId("u-1"))));
        assertThat(holder("u-1")).hasValue(grace.id());
    }

    /** Verifies that a transaction can take back what it added. If this fails, look at where additions are kept. */
    @Test
    @DisplayName("C-12 must: a contact can be removed by the transaction that added it")
    void whatWasJustAddedCanBeRemoved() {
        WriteBatch.Addition ada = addition(ada().withUserId("a-1"));
        Set<ContactId> removed = commit(transaction -> {
            transaction.contacts().write(adding(ada));
            return remove(transaction, ada.id());
        });
        assertThat(removed).containsExactly(ada.id());
        assertThat(find(ada())).isEmpty();
        assertThat(write(adding(addition(ada().withUserId("a-1"))))).isEmpty();
    }

    /** Verifies that nobody comes back. If this fails, look for an upsert, and at how updated rows are counted. */
    @Test
    @DisplayName("C-7 must: a change of a contact that was removed is answered and brings nobody back")
    void aChangeBringsNobodyBack() {
        Contact before = add(ada());
        remove(before.id());
        assertThat(write(changing(change(before, ada().unsubscribed())))).containsExactly(ada().email());
        assertThat(find(ada())).isEmpty();
    }

    /** Verifies removals in a preview. If this fails, look at what a preview keeps its removals in. */
    @Test
    @DisplayName("CS-5 must: a preview sees its own removals and keeps none of them")
    void aPreviewedRemovalIsNotKept() {
        Contact stored = add(ada().withUserId("a-1"));
        preview(transaction -> {
            WriteBatch.Addition added = addition(grace());
            transaction.contacts().write(adding(added));
            assertThat(remove(transaction, stored.id(), added.id())).containsExactlyInAnyOrder(stored.id(), added.id());
            assertThat(find(transaction, ada())).isEmpty();
            assertThat(find(transaction, grace())).isEmpty();
            assertThat(holder(transaction, "a-1")).isEmpty();
            assertThat(transaction.contacts().write(adding(addition(ada().withUserId("a-1")))))
                    .isEmpty();
            return true;
        });
        assertThat(find(ada())).hasValue(stored);
    }

    private Set<ContactId> remove(ContactId... contacts) {
        return commit(transaction -> remove(transaction, contacts));
    }

    private static Set<ContactId> remove(StoreTransaction transaction, ContactId... contacts) {
        Collection<ContactId> all = List.of(contacts);
        return transaction.contacts().remove(all);
    }
}
