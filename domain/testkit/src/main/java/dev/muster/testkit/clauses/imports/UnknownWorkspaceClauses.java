package dev.muster.testkit.clauses.imports;

import static dev.muster.testkit.fixture.Person.ada;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.UnknownWorkspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses CS-9, J-7 and IL-4: a workspace that was not added. Skipped for a store that takes any workspace. */
public abstract class UnknownWorkspaceClauses extends JobClauses {

    private static final WorkspaceId UNKNOWN = new WorkspaceId("f".repeat(24));

    private final AtomicInteger used = new AtomicInteger();
    private final StoreUnderTest contract;

    public UnknownWorkspaceClauses(StoreUnderTest contract) {
        super(contract);
        this.contract = contract;
    }

    @BeforeEach
    void requireKnowledgeOfWorkspaces() {
        contract.assumeKnowsWorkspaces();
    }

    /** Verifies the one exception. If this fails, look for a foreign key that fails, or a workspace that is created. */
    @Test
    @DisplayName("CS-9 must: a transaction in a workspace that was not added is refused before its work runs")
    void aTransactionIsRefused() {
        assertRefused(() -> store.inTransaction(UNKNOWN, adding()));
        assertThat(used).hasValue(0);
        assertThat(readAll(UNKNOWN)).isEmpty();
        add(ada());
        assertSays(stored(ada()), ada());
    }

    /** Verifies that a preview says what the import will say. If this fails, look for a check on writing only. */
    @Test
    @DisplayName("CS-9 must: a preview in a workspace that was not added is refused before its work runs")
    void aPreviewIsRefused() {
        assertRefused(() -> store.preview(UNKNOWN, adding()));
        assertThat(used).hasValue(0);
    }

    /** Verifies orders. If this fails, look for rows that are read and stored before the workspace is looked up. */
    @Test
    @DisplayName("J-7 must: an order for a workspace that was not added is refused before a row is read")
    void anOrderIsRefused() {
        assertRefused(() -> journal.admit(order(UNKNOWN, "digest"), () -> {
            used.incrementAndGet();
            return Optional.empty();
        }));
        assertThat(used).hasValue(0);
        assertThat(journal.nextPortion()).isEmpty();
    }

    /** Verifies answers. If this fails, look for an insert that ignores every constraint. */
    @Test
    @DisplayName("IL-4 must: an answer about a workspace that was not added is refused")
    void anAnswerIsRefused() {
        IdempotencyScope scope = new IdempotencyScope(new AccessKeyId("0".repeat(23) + "c"), "POST /contacts", "once");
        RecordedAnswer answer = new RecordedAnswer(UNKNOWN, "digest", 201, Optional.of("body"), MONDAY);
        assertRefused(() -> answers.record(scope, answer));
        assertThat(answers.find(scope)).isEmpty();
    }

    private TransactionalWork<Boolean> adding() {
        return transaction -> {
            used.incrementAndGet();
            transaction.contacts().write(adding(addition(ada())));
            return new TransactionEnd.Commit<>(true);
        };
    }

    private static void assertRefused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(UnknownWorkspace.class)
                .hasMessageContaining(UNKNOWN.value())
                .hasMessageContaining("add it first");
    }
}
