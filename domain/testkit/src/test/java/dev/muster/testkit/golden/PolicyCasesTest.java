package dev.muster.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.workspace.WorkspaceId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases leave no answer out, and each answer decides one of its cases. */
class PolicyCasesTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("0000000000000000000000aa");

    static Stream<RecordComponent> questions() {
        return Arrays.stream(ImportPolicy.class.getRecordComponents());
    }

    @Test
    void thereIsAFileForEveryQuestionInTheOrderOfThePolicy() {
        assertThat(PolicyCases.QUESTIONS)
                .isEqualTo(questions().map(PolicyCasesTest::word).toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyAnswerDecidesACaseOfItsQuestion(RecordComponent question) {
        List<PolicyCase> cases = PolicyCases.of(word(question));
        for (String answer : answers(question)) {
            List<PolicyCase> own = cases.stream()
                    .filter(each -> answer(question, each.policy()).equals(answer))
                    .toList();
            assertThat(own).as("cases of %s %s", word(question), answer).isNotEmpty();
            for (String other : answers(question)) {
                if (!other.equals(answer)) {
                    assertThat(own)
                            .as("%s %s is mistaken for %s", word(question), answer, other)
                            .anySatisfy(each -> assertFails(
                                    each.under(each.policy().with(PolicyAnswers.answer(word(question), other)))));
                }
            }
        }
    }

    @Test
    void noTwoCasesHaveOneName() {
        assertThat(PolicyCases.all()).extracting(PolicyCase::name).doesNotHaveDuplicates();
    }

    private static void assertFails(PolicyCase policyCase) {
        ContactStore store = new InMemoryContactStore();
        policyCase.before().storeIn(store, WORKSPACE);
        assertThatThrownBy(() -> {
                    InProcessImport.run(policyCase, store, WORKSPACE);
                    policyCase.after().assertStoredIn(store, WORKSPACE);
                })
                .isInstanceOf(AssertionError.class);
    }

    private static String word(RecordComponent question) {
        return question.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<String> answers(RecordComponent question) {
        if (question.getType() == OnConsentConflict.class) {
            return List.of("keep-more-protective", "reject-row", "apply-stated");
        }
        if (question.getType() == OnErased.class) {
            return List.of("reject-row", "readmit");
        }
        return Arrays.stream(question.getType().getEnumConstants())
                .map(PolicyCasesTest::word)
                .toList();
    }

    private static String answer(RecordComponent question, ImportPolicy policy) {
        try {
            Object answer = question.getAccessor().invoke(policy);
            if (answer instanceof OnErased.Readmit) {
                return "readmit";
            }
            return answer instanceof OnConsentConflict.ApplyStated ? "apply-stated" : word(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
