package dev.muster.testkit;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.golden.InProcessImport;
import dev.muster.testkit.golden.PolicyCase;
import dev.muster.testkit.golden.PolicyCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every answer to every question of the policy, on a store: golden cases that are data files beside
 * {@link PolicyCases}. An adapter's own test says how to open a store:
 *
 * <pre>{@code
 * class PaperStorePolicyTest extends PolicyContract {
 *     private final PaperStore store = new PaperStore(freshPaper());
 *
 *     @Override
 *     protected ContactStore storeWith(WorkspaceId workspace) {
 *         store.addWorkspace(workspace);
 *         return store.contacts();
 *     }
 * }
 * }</pre>
 *
 * <p>All cases run one after the other in one test: what was opened is closed in that class's own {@code @AfterEach}.
 */
public abstract class PolicyContract {

    private final CountingIds ids = new CountingIds();

    /**
     * The store for one case. It may be the same for all of them.
     *
     * @param workspace a workspace that is new to the store, and has to be there afterwards, without contacts
     */
    protected abstract ContactStore storeWith(WorkspaceId workspace);

    /**
     * Imports the rows of a case, and fails if the outcomes are others than it expects. A way in that cannot carry the case
     * says why with an assumption of JUnit or AssertJ that does not hold; the case is then reported as skipped.
     */
    protected void importRows(PolicyCase policyCase, ContactStore store, WorkspaceId workspace) {
        InProcessImport.run(policyCase, store, workspace);
    }

    /** The cases of one question. */
    protected List<PolicyCase> cases(String question) {
        return PolicyCases.of(question);
    }

    @TestFactory
    @DisplayName("every answer of the policy does what its golden cases say")
    final Stream<DynamicContainer> policy() {
        return PolicyCases.QUESTIONS.stream()
                .map(question -> DynamicContainer.dynamicContainer(
                        question,
                        cases(question).stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> play(each)))));
    }

    private void play(PolicyCase policyCase) {
        WorkspaceId workspace = new WorkspaceId(ids.next());
        ContactStore store = storeWith(workspace);
        policyCase.before().storeIn(store, workspace);
        importRows(policyCase, store, workspace);
        policyCase.after().assertStoredIn(store, workspace);
    }
}
