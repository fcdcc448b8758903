package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses CS-1 to CS-3: what a transaction leaves, and when others see it. */
public abstract class TransactionClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);

    public TransactionClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies that a commit reaches later transactions. If this fails, look at where the commit happens. */
    @Test
    @DisplayName("CS-1 must: a committed contact and attribute key are found by the next transaction")
    void aLaterTransactionFindsWhatWasCommitted() {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), Instant.EPOCH);
            return transaction.contacts().write(adding(addition(ada())));
        });
        assertSays(stored(ada()), ada());
        assertThat(schemaHasPlan()).isTrue();
    }

    /**
     * Verifies that a commit reaches other threads, transactions, previews and readers alike. If this fails, look at
     * caches kept for a thread or a connection.
     */
    @Test
    @DisplayName("CS-1 must: a committed contact is seen by every later call of another thread")
    void anotherThreadSeesWhatWasCommitted() {
        add(ada());
        ConcurrentTask<List<Optional<Contact>>> other = new ConcurrentTask<>(() -> List.of(
                find(ada()),
                preview(transaction -> find(transaction, ada())),
                readAll(workspace).stream().findFirst()));
        assertThat(other.result(patience()))
                .allSatisfy(seen -> assertThat(seen).hasValueSatisfying(contact -> assertSays(contact, ada())));
    }

    /** Verifies that a rollback takes all writes back. If this fails, look at writes outside the transaction. */
    @Test
    @DisplayName("CS-2 must: a transaction that rolls back leaves the store as it was and answers its result")
    void aRollBackLeavesNothing() {
        Contact before = add(ada());
        String result = store.inTransaction(workspace, transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return new TransactionEnd.RollBack<>("rolled back");
        });
        assertThat(result).isEqualTo("rolled back");
        assertNothingIsLeft(before);
    }

    /** Verifies that an exception rolls back and arrives. If this fails, look for a commit in a finally block. */
    @Test
    @DisplayName("CS-2 must: work that throws leaves the store as it was, and what it threw is thrown")
    void workThatThrowsLeavesNothing() {
        Contact before = add(ada());
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> commit(transaction -> {
                    writeSomethingOfAllKinds(transaction, before);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertNothingIsLeft(before);
    }

    /** Verifies that an error rolls back too. If this fails, look for a catch of exceptions only. */
    @Test
    @DisplayName("CS-2 must: work that ends in an error leaves the store as it was")
    void anErrorLeavesNothing() {
        Contact before = add(ada());
        AssertionError thrown = new AssertionError("on purpose");
        assertThatThrownBy(() -> commit(transaction -> {
                    writeSomethingOfAllKinds(transaction, before);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertNothingIsLeft(before);
    }

    /** Verifies that a failed transaction ends. If this fails, look for a connection or lock that is not given back. */
    @Test
    @DisplayName("CS-2 must: the store goes on working after a transaction failed")
    void theStoreGoesOnAfterAFailure() {
        Contact before = add(ada());
        assertThatThrownBy(() -> commit(transaction -> {
                    writeSomethingOfAllKinds(transaction, before);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        add(grace());
        assertSays(stored(grace()), grace());
    }

    /**
     * Verifies that previews do not see uncommitted writes. Skipped if the store makes them wait, which CS-5 reports. If
     * this fails, look at the isolation level, and for state shared between transactions.
     */
    @Test
    @DisplayName("CS-3 must: a preview beside an open transaction sees nothing of it")
    void aPreviewSeesNothingUncommitted() {
        Contact before = add(ada());
        Optional<Boolean> seen = commit(transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return beside(() -> preview(other -> find(other, grace()).isPresent()
                    || find(other, ada()).orElseThrow().profile().userId().isPresent()
                    || other.attributeKeys().schema().find(PLAN.key()).isPresent()));
        });
        assumeThat(seen).as("previews do not wait for writers").isPresent();
        assertThat(seen).hasValue(false);
    }

    /**
     * Verifies that readers do not see uncommitted writes. Skipped if the store makes readers wait. If this fails, look at
     * the connection that reads: it is not the one that writes.
     */
    @Test
    @DisplayName("CS-3 must: a reader beside an open transaction sees nothing of it")
    void aReaderSeesNothingUncommitted() {
        Contact before = add(ada());
        Optional<List<Contact>> seen = commit(transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return beside(() -> readAll(workspace));
        });
        assumeThat(seen).as("readers do not wait for writers").isPresent();
        assertThat(seen.get()).isSubsetOf(before);
    }

    private void writeSomethingOfAllKinds(StoreTransaction transaction, Contact ada) {
        transaction.attributeKeys().save(List.of(PLAN), Instant.EPOCH);
        transaction.contacts().write(adding(addition(grace())));
        transaction.contacts().write(changing(change(ada, ada().withUserId("a-1"))));
    }

    private void assertNothingIsLeft(Contact ada) {
        assertThat(find(grace())).isEmpty();
        assertThat(find(ada())).hasValue(ada);
        assertThat(schemaHasPlan()).isFalse();
    }

    private boolean schemaHasPlan() {
        return commit(transaction ->
                transaction.attributeKeys().schema().find(PLAN.key()).isPresent());
    }
}
