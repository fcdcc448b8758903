package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses CS-4 and C-9: two transactions on one workspace at the same time. */
public abstract class ConcurrencyClauses extends StoreClauses {

    private static final String COUNT = "count";
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 25;
    private static final int MOST_ATTEMPTS = 10_000;

    public ConcurrencyClauses(StoreUnderTest contract) {
        super(contract);
    }

    /**
     * Verifies that of two transactions which read the same contact and then change it, none overwrites what it never
     * saw. If this fails, look at where the write lock is taken (it must be before the first read), or at the isolation
     * level.
     */
    @Test
    @DisplayName("CS-4 must: of two changes of one contact at the same time none is lost silently")
    void noChangeIsLost() {
        add(ada().with(COUNT, "0"));
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(() -> succeeds(this::countUp));
        boolean done = succeeds(transaction -> {
            Contact before = find(transaction, ada()).orElseThrow();
            other.within(overlap());
            countUp(transaction, before);
        });
        boolean otherDone = other.result(patience());
        int successes = (done ? 1 : 0) + (otherDone ? 1 : 0);
        assertThat(successes).as("transactions that succeeded").isPositive();
        assertThat(count(stored(ada()))).isEqualTo(successes);
    }

    /**
     * Verifies that writers in each other's way lose nothing, if each begins again when the store was unavailable. If this
     * fails, look at what happens to a batch when a lock or a serialization fails halfway.
     */
    @Test
    @DisplayName("CS-4 must: many writers at the same time lose nothing")
    void manyWritersLoseNothing() {
        CountDownLatch start = new CountDownLatch(WRITERS);
        List<ConcurrentTask<Integer>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new ConcurrentTask<>(() -> addMany(writer, start)))
                .toList();
        writers.forEach(writer -> writer.within(Duration.ZERO));
        writers.forEach(writer -> writer.result(patience().multipliedBy(WRITERS)));
        List<Person> people = people(WRITERS * TRANSACTIONS);
        assertThat(storedOf(people)).hasSameSizeAs(people);
    }

    /** Verifies that a transaction reads what it wrote. If this fails, look for writes that are kept back until commit. */
    @Test
    @DisplayName("C-9 must: a transaction finds what it wrote itself")
    void ownWritesAreFound() {
        Contact before = add(ada());
        commit(transaction -> {
            transaction.contacts().write(adding(addition(grace().withUserId("g-1"))));
            transaction.contacts().write(changing(change(before, ada().withUserId("a-1"))));
            assertThat(find(transaction, grace()))
                    .hasValueSatisfying(contact -> assertSays(contact, grace().withUserId("g-1")));
            assertThat(find(transaction, ada()))
                    .hasValueSatisfying(contact -> assertSays(contact, ada().withUserId("a-1")));
            assertThat(holder(transaction, "g-1")).isPresent();
            return assertThat(holder(transaction, "a-1")).hasValue(before.id());
        });
    }

    /**
     * Verifies that a contact does not appear halfway through a transaction. If this fails, look at the isolation level:
     * "read committed" is not enough.
     */
    @Test
    @DisplayName("C-9 must: an address that nobody had stays free until the transaction ends")
    void whatWasAbsentStaysAbsent() {
        assertStays(transaction -> find(transaction, ada()).map(Contact::id), adding(addition(ada())));
    }

    /** Verifies that a contact does not change halfway through a transaction. If this fails, look at the isolation level. */
    @Test
    @DisplayName("C-9 must: a contact that was found stays as it was until the transaction ends")
    void whatWasFoundStaysAsItWas() {
        Contact before = add(ada());
        assertStays(
                transaction -> find(transaction, ada()),
                changing(change(before, ada().unsubscribed().withUserId("a-1"))));
    }

    /** Verifies that a userId does not change hands halfway through. If this fails, look at the isolation level. */
    @Test
    @DisplayName("C-9 must: a userId that nobody held stays free until the transaction ends")
    void whoHoldsAUserIdStays() {
        Contact before = add(ada());
        assertStays(transaction -> holder(transaction, "a-1"), changing(change(before, ada().withUserId("a-1"))));
    }

    /** Asks twice in one transaction while another thread does something; skipped if the store gives the asker up. */
    private <T> void assertStays(Function<StoreTransaction, T> question, WriteBatch interference) {
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(
                () -> succeeds(transaction -> transaction.contacts().write(interference)));
        AtomicReference<Optional<T>> first = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<T>> second = new AtomicReference<>(Optional.empty());
        succeeds(transaction -> {
            first.set(Optional.of(question.apply(transaction)));
            other.within(overlap());
            second.set(Optional.of(question.apply(transaction)));
        });
        other.result(patience());
        assumeThat(second.get()).as("the store answers twice").isPresent();
        assertThat(second.get()).isEqualTo(first.get());
    }

    /** Whether the work was committed; the store may decline it as unavailable, but throw nothing else. */
    private boolean succeeds(Consumer<StoreTransaction> work) {
        try {
            return commit(transaction -> {
                work.accept(transaction);
                return true;
            });
        } catch (StoreUnavailable declined) {
            return false;
        }
    }

    private int addMany(int writer, CountDownLatch start) throws InterruptedException {
        start.countDown();
        start.await(patience().toMillis(), TimeUnit.MILLISECONDS);
        int declined = 0;
        for (int number = writer * TRANSACTIONS; number < (writer + 1) * TRANSACTIONS; number++) {
            WriteBatch batch = adding(addition(Person.number(number)));
            while (!succeeds(transaction -> transaction.contacts().write(batch))) {
                declined++;
                assertThat(declined).as("times that the store was unavailable").isLessThan(MOST_ATTEMPTS);
            }
        }
        return declined;
    }

    private void countUp(StoreTransaction transaction) {
        countUp(transaction, find(transaction, ada()).orElseThrow());
    }

    private static void countUp(StoreTransaction transaction, Contact before) {
        Person after = ada().with(COUNT, Integer.toString(count(before) + 1));
        transaction.contacts().write(changing(change(before, after)));
    }

    private static int count(Contact contact) {
        return Integer.parseInt(
                contact.profile().attributes().find(COUNT).orElseThrow().text());
    }
}
