package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InMemoryContactStoreTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId BLOG = new WorkspaceId("blog");

    private final InMemoryContactStore store = new InMemoryContactStore();

    @Test
    void aWorkspaceItNeverHeardOfIsEmptyAndHasTheDefaultKeys() {
        assertThat(store.contacts(SHOP)).isEmpty();
        assertThat(keys(SHOP)).isEqualTo(AttributeKey.DEFAULTS);
    }

    @Test
    void whatIsCommittedIsSeen() {
        add(SHOP, TestContacts.ADA);
        add(SHOP, TestContacts.BOB);

        assertThat(store.contacts(SHOP)).containsExactly(TestContacts.ADA, TestContacts.BOB);
    }

    @Test
    void whatIsRolledBackIsNot() {
        store.inTransaction(SHOP, transaction -> {
            transaction.contacts().write(TestContacts.adding(TestContacts.ADA));
            transaction.attributeKeys().save(List.of(plan("Plan")), Instant.EPOCH);
            return new TransactionEnd.RollBack<>("done");
        });

        assertThat(store.contacts(SHOP)).isEmpty();
        assertThat(keys(SHOP)).isEqualTo(AttributeKey.DEFAULTS);
    }

    @Test
    void norIsAnythingIfTheWorkThrows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inTransaction(SHOP, transaction -> {
                    transaction.contacts().write(TestContacts.adding(TestContacts.ADA));
                    throw new IllegalStateException("thrown by the work");
                }));

        assertThat(store.contacts(SHOP)).isEmpty();
        add(SHOP, TestContacts.BOB);
        assertThat(store.contacts(SHOP)).containsExactly(TestContacts.BOB);
    }

    @Test
    void aTransactionAnswersWhatItsWorkCameTo() {
        assertThat(store.<String>inTransaction(SHOP, transaction -> new TransactionEnd.Commit<>("done")))
                .isEqualTo("done");
        assertThat(store.<String>inTransaction(SHOP, transaction -> new TransactionEnd.RollBack<>("undone")))
                .isEqualTo("undone");
    }

    @Test
    void nobodySeesATransactionBeforeItCommits() {
        store.inTransaction(SHOP, transaction -> {
            transaction.contacts().write(TestContacts.adding(TestContacts.ADA));
            assertThat(store.contacts(SHOP)).isEmpty();
            return new TransactionEnd.Commit<>("done");
        });

        assertThat(store.contacts(SHOP)).containsExactly(TestContacts.ADA);
    }

    @Test
    void aPreviewSeesItsOwnWritesAndKeepsNone() {
        add(SHOP, TestContacts.ADA);

        String answer = store.preview(SHOP, transaction -> {
            assertThat(transaction.contacts().write(TestContacts.adding(TestContacts.ADA)))
                    .hasSize(1);
            assertThat(transaction.contacts().write(TestContacts.adding(TestContacts.BOB)))
                    .isEmpty();
            assertThat(transaction.contacts().write(TestContacts.adding(TestContacts.BOB)))
                    .hasSize(1);
            transaction.attributeKeys().save(List.of(plan("Plan")), Instant.EPOCH);
            return new TransactionEnd.Commit<>("previewed");
        });

        assertThat(answer).isEqualTo("previewed");
        assertThat(store.contacts(SHOP)).containsExactly(TestContacts.ADA);
        assertThat(keys(SHOP)).isEqualTo(AttributeKey.DEFAULTS);
    }

    @Test
    void workspacesDoNotSeeEachOther() {
        add(SHOP, TestContacts.ADA);
        store.inTransaction(BLOG, transaction -> {
            assertThat(transaction.contacts().write(TestContacts.adding(TestContacts.ADA)))
                    .isEmpty();
            transaction.attributeKeys().save(List.of(plan("Plan")), Instant.EPOCH);
            return new TransactionEnd.Commit<>("done");
        });

        assertThat(store.contacts(BLOG)).containsExactly(TestContacts.ADA);
        assertThat(keys(SHOP)).isEqualTo(AttributeKey.DEFAULTS);
    }

    @Test
    void aSavedKeyIsAddedBehindTheOthersOrChangedInItsPlace() {
        save(plan("Plan"));
        save(new AttributeKey("email", "E-Mail", DataType.STRING, AttributeKey.Origin.CUSTOM));
        save(plan("Tariff").withType(DataType.NUMBER));

        assertThat(keys(SHOP)).hasSize(6).endsWith(AttributeKey.custom("plan", "Tariff", DataType.NUMBER));
        assertThat(keys(SHOP).get(1))
                .isEqualTo(new AttributeKey("email", "E-Mail", DataType.STRING, AttributeKey.Origin.DEFAULT));
    }

    @Test
    void aTransactionInsideOneIsACallersMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inTransaction(SHOP, outer -> {
                    add(SHOP, TestContacts.ADA);
                    return new TransactionEnd.Commit<>("done");
                }))
                .withMessage("a transaction inside a transaction on the same workspace");
    }

    @Test
    void writersQueueAndReadersWaitForNobody() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> store.inTransaction(SHOP, transaction -> {
                transaction.contacts().write(TestContacts.adding(TestContacts.ADA));
                inside.countDown();
                await(mayEnd);
                return new TransactionEnd.Commit<>("done");
            }));
            inside.await();
            Future<?> second = threads.submit(() -> add(SHOP, TestContacts.BOB));

            assertThat(store.contacts(SHOP)).isEmpty();
            assertThat(keys(SHOP)).isEqualTo(AttributeKey.DEFAULTS);
            mayEnd.countDown();
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.contacts(SHOP)).containsExactly(TestContacts.ADA, TestContacts.BOB);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(WorkspaceId workspace, Contact contact) {
        TestContacts.add(store, workspace, contact);
    }

    private void save(AttributeKey key) {
        store.inTransaction(SHOP, transaction -> {
            transaction.attributeKeys().save(List.of(key), Instant.EPOCH);
            return new TransactionEnd.Commit<>("done");
        });
    }

    private List<AttributeKey> keys(WorkspaceId workspace) {
        return store.preview(
                workspace,
                transaction -> new TransactionEnd.RollBack<>(
                        transaction.attributeKeys().schema().keys()));
    }

    private static AttributeKey plan(String name) {
        return AttributeKey.custom("plan", name, DataType.STRING);
    }
}
