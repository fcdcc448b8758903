package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause CS-6: workspaces do not see each other. If a test fails, look for a statement without the workspace in it. */
public abstract class WorkspaceIsolationClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);

    private WorkspaceId second = new WorkspaceId("not yet added");

    public WorkspaceIsolationClauses(StoreUnderTest contract) {
        super(contract);
    }

    @BeforeEach
    void addSecondWorkspace() {
        second = newWorkspace("second");
    }

    /** Verifies the three ways to read contacts. If this fails, look at the query that answers too much. */
    @Test
    @DisplayName("CS-6 must: a contact of one workspace is not found, held or read in another")
    void contactsAreNotSeenElsewhere() {
        add(ada().withUserId("a-1"));
        assertThat(findInSecond()).isEmpty();
        Optional<?> holder = commit(second, transaction -> holder(transaction, "a-1"));
        assertThat(holder).isEmpty();
        assertThat(readAll(second)).isEmpty();
    }

    /** Verifies that identity ends at the workspace. If this fails, look at the unique constraints. */
    @Test
    @DisplayName("CS-6 must: two workspaces may have the same address and userId")
    void identitiesAreFreeElsewhere() {
        Contact first = add(ada().withUserId("a-1"));
        addToSecond(ada().withUserId("a-1").unsubscribed());
        assertThat(findInSecond())
                .hasValueSatisfying(
                        contact -> assertSays(contact, ada().withUserId("a-1").unsubscribed()));
        assertThat(find(ada())).hasValue(first);
    }

    /** Verifies that writes stay inside. If this fails, look at the condition of the update. */
    @Test
    @DisplayName("CS-6 must: a change in one workspace leaves the same person in another alone")
    void changesStayInside() {
        Contact first = add(ada());
        addToSecond(ada());
        Optional<Contact> before = findInSecond();
        write(changing(change(first, ada().withUserId("a-1").unsubscribed())));
        assertThat(findInSecond()).isEqualTo(before);
    }

    /** Verifies that keys belong to one workspace. If this fails, look at the key of the table that holds them. */
    @Test
    @DisplayName("CS-6 must: an attribute key of one workspace is unknown in another")
    void keysAreNotSeenElsewhere() {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), Instant.EPOCH);
            return true;
        });
        assertThat(planIn(second)).isEmpty();
        commit(second, transaction -> {
            transaction.attributeKeys().save(List.of(PLAN.withName("Tariff")), Instant.EPOCH);
            return true;
        });
        assertThat(planIn(workspace)).hasValue(PLAN);
    }

    private void addToSecond(Person person) {
        commit(second, transaction -> transaction.contacts().write(adding(addition(person))));
    }

    private Optional<Contact> findInSecond() {
        return commit(second, transaction -> find(transaction, ada()));
    }

    private Optional<AttributeKey> planIn(WorkspaceId where) {
        return commit(where, transaction -> transaction.attributeKeys().schema().find(PLAN.key()));
    }
}
