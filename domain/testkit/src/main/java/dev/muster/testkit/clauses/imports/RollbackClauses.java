package dev.muster.testkit.clauses.imports;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What CS-2 and CS-5 mean for removals, status changes and jobs: they are taken back with everything else. */
public abstract class RollbackClauses extends JobClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final IdempotencyScope SCOPE =
            new IdempotencyScope(new AccessKeyId("0".repeat(23) + "c"), "POST /contacts", "once");

    public RollbackClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies a rollback. If this fails, look for a removal of traces outside the transaction. */
    @Test
    @DisplayName("CS-2 must: a removal that is rolled back leaves the contact with its history, and all that names it")
    void aRemovalIsRolledBack() {
        Everything before = storeSomethingOfAllKinds();
        String result = store.inTransaction(workspace, transaction -> {
            undoAll(transaction, before);
            return new TransactionEnd.RollBack<>("rolled back");
        });
        assertThat(result).isEqualTo("rolled back");
        assertThat(everything(before.job().order())).isEqualTo(before);
    }

    /** Verifies an exception. If this fails, look for the same. */
    @Test
    @DisplayName("CS-2 must: work that throws leaves removed contacts, keys and the progress of jobs as they were")
    void workThatThrowsRemovesNothing() {
        Everything before = storeSomethingOfAllKinds();
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> commit(transaction -> {
                    undoAll(transaction, before);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(everything(before.job().order())).isEqualTo(before);
    }

    /** Verifies progress. If this fails, look at the connection that writes it: rows and progress are one transaction. */
    @Test
    @DisplayName("CS-2 must: progress of a job that is rolled back was never made, nor was its end")
    void progressIsRolledBack() {
        ImportOrder order = admitted("digest", 10);
        ImportJob before = job(order);
        store.inTransaction(
                workspace,
                transaction -> new TransactionEnd.RollBack<>(
                        transaction.jobs().settle(result(order, 0, Map.of(OutcomeKind.CREATED, 10L)))));
        store.inTransaction(
                workspace,
                transaction -> new TransactionEnd.RollBack<>(transaction.jobs().fail(order.id(), "broken", TUESDAY)));
        assertThat(job(order)).isEqualTo(before);
        assertThat(next().rows()).hasSize(10);
        assertThat(settle(order, 0, 10)).isTrue();
    }

    /** Verifies a preview. If this fails, look for what it does outside of its private view. */
    @Test
    @DisplayName("CS-5 must: a preview keeps no removal, no status change and no progress of a job")
    void aPreviewKeepsNothing() {
        Everything before = storeSomethingOfAllKinds();
        preview(transaction -> {
            undoAll(transaction, before);
            return true;
        });
        assertThat(everything(before.job().order())).isEqualTo(before);
    }

    private Everything storeSomethingOfAllKinds() {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), MONDAY);
            return true;
        });
        add(grace());
        Contact ada = add(ada().with("plan", "free"));
        write(changing(change(ada, ada().with("plan", "free").unsubscribed())));
        ImportOrder order = admitted("digest", 10);
        settle(result(order, 0, Map.of(OutcomeKind.REJECTED, 1L), rejected(1, "ada@example.com")));
        answers.record(SCOPE, new RecordedAnswer(workspace, "digest", 201, Optional.of("ada@example.com"), MONDAY));
        Everything everything = everything(order);
        assertThat(everything.statusChanges()).hasSize(1);
        return everything;
    }

    private void undoAll(StoreTransaction transaction, Everything before) {
        Contact grace = find(transaction, grace()).orElseThrow();
        transaction.contacts().write(changing(change(grace, grace().unsubscribed())));
        transaction.attributeKeys().remove("plan");
        transaction.contacts().remove(List.of(before.ada().orElseThrow().id()));
        transaction.contacts().write(adding(addition(ada())));
        ImportOrder order = before.job().order();
        transaction.jobs().settle(result(order, 1, Map.of(OutcomeKind.CREATED, 2L)));
        transaction.jobs().fail(order.id(), "broken", TUESDAY);
    }

    private Everything everything(ImportOrder order) {
        Optional<Contact> ada = find(ada());
        Contact grace = stored(grace());
        return new Everything(
                ada,
                grace,
                ada.map(contact -> statusChanges(contact.id(), grace.id())).orElse(List.of()),
                view(WorkspaceView::keys),
                job(order),
                journal.nextPortion(),
                answers.find(SCOPE));
    }

    /** All that there is. */
    record Everything(
            Optional<Contact> ada,
            Contact grace,
            List<StatusChange> statusChanges,
            List<StoredKey> keys,
            ImportJob job,
            Optional<Portion> portion,
            Optional<RecordedAnswer> answer) {}
}
