package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.golden.ExpectedOutcome;
import dev.muster.testkit.golden.PolicyCase;
import dev.muster.testkit.golden.WorkspaceContent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract fails at every expectation that is wrong, and reports what it cannot run as skipped. */
class PolicyContractTest {

    private static final WorkspaceContent NOTHING = new WorkspaceContent(List.of(), List.of());
    private static final WorkspaceContent ADA = holding(Person.withAddress("ada@example.com"));
    private static final ExpectedOutcome CREATED = new ExpectedOutcome(OutcomeKind.CREATED, List.of());
    private static final ExpectedOutcome REJECTED =
            new ExpectedOutcome(OutcomeKind.REJECTED, List.of(ProblemCode.EMAIL_MALFORMED.name()));

    @Test
    void everyWrongExpectationFails() {
        Events tests = run(WrongExpectations.class);

        assertThat(names(tests.failed())).hasSize(7).allMatch(name -> name.startsWith("wrong: "));
        assertThat(names(tests.succeeded())).containsExactly("right");
    }

    @Test
    void aCaseThatTheWayInCannotCarryIsSkippedWithTheReason() {
        Events tests = run(UnableWayIn.class);

        assertThat(names(tests.aborted())).containsExactly("right");
        assertThat(names(tests.failed())).isEmpty();
    }

    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    private static WorkspaceContent holding(Person... people) {
        return new WorkspaceContent(
                List.of(), Stream.of(people).map(Person::profile).toList());
    }

    private static PolicyCase policyCase(
            String name, List<ExpectedOutcome> outcomes, Ending ending, WorkspaceContent after) {
        List<ContactRow> rows = List.of(
                ContactRow.at(1, "ada@example.com").build(),
                ContactRow.at(2, "no address").build());
        return new PolicyCase("on-failure", name, ImportPolicy.files(), NOTHING, rows, outcomes, ending, after);
    }

    private static PolicyCase right() {
        return policyCase("right", List.of(CREATED, REJECTED), Ending.COMPLETED, ADA);
    }

    static class WrongExpectations extends PolicyContract {

        @Override
        protected List<PolicyCase> cases(String question) {
            return question.equals("on-failure")
                    ? List.of(right(), outcome(), reason(), missing(), ending(), contact(), value(), key())
                    : List.of();
        }

        @Override
        protected ContactStore storeWith(WorkspaceId workspace) {
            return new InMemoryContactStore();
        }

        private static PolicyCase outcome() {
            return policyCase("wrong: outcome", List.of(REJECTED, REJECTED), Ending.COMPLETED, ADA);
        }

        private static PolicyCase reason() {
            ExpectedOutcome other =
                    new ExpectedOutcome(OutcomeKind.REJECTED, List.of(ProblemCode.EMAIL_MISSING.name()));
            return policyCase("wrong: reason", List.of(CREATED, other), Ending.COMPLETED, ADA);
        }

        private static PolicyCase missing() {
            return policyCase("wrong: number of outcomes", List.of(CREATED), Ending.COMPLETED, ADA);
        }

        private static PolicyCase ending() {
            return policyCase("wrong: ending", List.of(CREATED, REJECTED), Ending.STOPPED, ADA);
        }

        private static PolicyCase contact() {
            return policyCase("wrong: contacts afterwards", List.of(CREATED, REJECTED), Ending.COMPLETED, NOTHING);
        }

        private static PolicyCase value() {
            WorkspaceContent spelled = holding(Person.withAddress("Ada@example.com"));
            return policyCase("wrong: spelling of an address", List.of(CREATED, REJECTED), Ending.COMPLETED, spelled);
        }

        private static PolicyCase key() {
            WorkspaceContent typed =
                    new WorkspaceContent(List.of(AttributeKey.custom("age", "age", DataType.NUMBER)), ADA.contacts());
            return policyCase("wrong: keys afterwards", List.of(CREATED, REJECTED), Ending.COMPLETED, typed);
        }
    }

    static class UnableWayIn extends WrongExpectations {

        @Override
        protected List<PolicyCase> cases(String question) {
            return question.equals("on-failure") ? List.of(right()) : List.of();
        }

        @Override
        protected void importRows(PolicyCase policyCase, ContactStore store, WorkspaceId workspace) {
            assumeThat(policyCase.policy())
                    .as("this way in has a policy of its own")
                    .isEqualTo(ImportPolicy.formbricks());
        }
    }
}
