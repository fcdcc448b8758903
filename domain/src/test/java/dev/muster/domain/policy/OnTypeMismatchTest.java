package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.problem.Problem;

class OnTypeMismatchTest {

    private static final ImportPolicy REJECT = ImportPolicy.files().with(OnTypeMismatch.REJECT_ROW);
    private static final ImportPolicy LOOSEN = ImportPolicy.files().with(OnTypeMismatch.LOOSEN_KEY);

    @ForEveryChunkSize
    void rejectRowRefusesAValueThatDoesNotFit(int rowsPerChunk) {
        Scenario scenario = withTypedKeys(rowsPerChunk);

        scenario.imports(
                REJECT,
                row(1, "ada@example.com").attribute("visits", "007").attribute("joined", "2024-01-15"),
                row(2, "bob@example.com").attribute("visits", "many").attribute("joined", "01-02-2024"),
                row(3, "carl@example.com").attribute("visits", AttributeValue.json("true")));

        assertThat(scenario.outcomes())
                .containsExactly("created", "rejected NOT_A_NUMBER, NOT_A_DATE", "rejected NOT_A_NUMBER");
        Problem problem = scenario.problems(2).get(0);
        assertThat(problem.field()).isEqualTo("visits");
        assertThat(problem.value()).isEqualTo("many");
        assertThat(problem.hint()).startsWith("The key visits holds numbers;");
        assertThat(scenario.problems(2).get(1).hint()).startsWith("The key joined holds dates;");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("visits", "007");
        assertThat(scenario.find("bob@example.com")).isEmpty();
        assertThat(scenario.key("visits").type()).isEqualTo(DataType.NUMBER);
    }

    @ForEveryChunkSize
    void loosenKeyMakesItAStringKeyAndLosesNothing(int rowsPerChunk) {
        Scenario scenario = withTypedKeys(rowsPerChunk);

        scenario.imports(
                LOOSEN,
                row(1, "ada@example.com").attribute("visits", "007"),
                row(2, "bob@example.com").attribute("visits", "many"),
                row(3, "carl@example.com").attribute("visits", "42"));

        assertThat(scenario.outcomes()).containsOnly("created");
        assertThat(scenario.key("visits")).isEqualTo(AttributeKey.custom("visits", "Visits", DataType.STRING));
        assertThat(scenario.key("joined").type()).isEqualTo(DataType.DATE);
        assertThat(scenario.attributes("ada@example.com")).containsEntry("visits", "007");
        assertThat(scenario.attributes("bob@example.com")).containsEntry("visits", "many");
    }

    @ForEveryChunkSize
    void loosenKeyLeavesAKeyWhoseValuesAllFit(int rowsPerChunk) {
        Scenario scenario = withTypedKeys(rowsPerChunk);

        scenario.imports(LOOSEN, row(1, "ada@example.com").attribute("visits", "42"));

        assertThat(scenario.key("visits").type()).isEqualTo(DataType.NUMBER);
    }

    @ForEveryChunkSize
    void aRowThatDoesNotCountLoosensNothing(int rowsPerChunk) {
        Scenario scenario = withTypedKeys(rowsPerChunk).given(row(1, "ada@example.com"));

        scenario.imports(
                LOOSEN.with(OnExistingContact.SKIP_ROW),
                row(1, "ada@example.com").attribute("visits", "many"));

        assertThat(scenario.outcomes()).containsExactly("skipped CONTACT_EXISTS");
        assertThat(scenario.key("visits").type()).isEqualTo(DataType.NUMBER);
    }

    @ForEveryChunkSize
    void aKeyThatTheSameImportCreatedIsNoLawYet(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                REJECT,
                row(1, "ada@example.com").attribute("visits", "42"),
                row(2, "bob@example.com").attribute("visits", "many"),
                row(3, "carl@example.com").attribute("visits", "7"));

        assertThat(scenario.outcomes()).containsOnly("created");
        assertThat(scenario.key("visits").type()).isEqualTo(DataType.STRING);
    }

    private static Scenario withTypedKeys(int rowsPerChunk) {
        return Scenario.inChunksOf(rowsPerChunk)
                .givenKey(AttributeKey.custom("visits", "Visits", DataType.NUMBER))
                .givenKey(AttributeKey.custom("joined", "Joined", DataType.DATE));
    }
}
