package dev.muster.testkit;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.FailingContactStore;
import dev.muster.testkit.fixture.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingContactStoreTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("w");

    private final InMemoryContactStore memory = new InMemoryContactStore();
    private final CountingIds ids = new CountingIds();

    @Test
    void losesOneWriteAndWorksBeforeAndAfter() {
        ContactStore store = FailingContactStore.atWrite(2, memory, Retry.LATER);
        add(store, ada());
        assertThatThrownBy(() -> add(store, grace()))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, lost -> assertThat(lost.retry()).isEqualTo(Retry.LATER));
        assertThat(stored()).containsExactly(ada());
        add(store, grace());
        assertThat(stored()).containsExactly(ada(), grace());
    }

    @Test
    void losesOneCommitAndWorksBeforeAndAfter() {
        ContactStore store = FailingContactStore.atCommit(2, memory, Retry.AFTER_REPAIR);
        add(store, ada());
        assertThatThrownBy(() -> add(store, grace()))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, lost -> assertThat(lost.retry()).isEqualTo(Retry.AFTER_REPAIR));
        assertThat(stored()).containsExactly(ada());
        add(store, grace());
        assertThat(stored()).containsExactly(ada(), grace());
    }

    private void add(ContactStore store, Person person) {
        WriteBatch.Addition addition =
                new WriteBatch.Addition(new ContactId(ids.next()), person.profile(), Fingerprint.NONE);
        store.inTransaction(
                WORKSPACE,
                transaction -> new TransactionEnd.Commit<>(
                        transaction.contacts().write(new WriteBatch(List.of(addition), List.of(), Instant.EPOCH))));
    }

    private List<Person> stored() {
        return memory.contacts(WORKSPACE).stream()
                .map(Contact::profile)
                .map(Person::new)
                .toList();
    }
}
