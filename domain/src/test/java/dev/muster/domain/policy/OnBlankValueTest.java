package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.Map;

class OnBlankValueTest {

    private static final ImportPolicy KEEP = ImportPolicy.files().with(OnBlankValue.KEEP_EXISTING);
    private static final ImportPolicy CLEAR = ImportPolicy.files().with(OnBlankValue.CLEAR);
    private static final ImportPolicy STORE = ImportPolicy.files().with(OnBlankValue.STORE);

    @ForEveryChunkSize
    void keepExistingLeavesTheStoredValue(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        scenario.imports(KEEP, row(1, "bob@example.com").attribute("plan", " "), row(2, "carl@example.com"), blank(3));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "unchanged");
        assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", "pro"));
        assertThat(scenario.attributes("bob@example.com")).isEmpty();
        assertThat(scenario.userId("ada@example.com")).contains("u-1");
    }

    @ForEveryChunkSize
    void clearRemovesTheStoredValue(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        scenario.imports(CLEAR, row(1, "bob@example.com").attribute("plan", ""), row(2, "carl@example.com"), blank(3));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.attributes("ada@example.com")).isEmpty();
        assertThat(scenario.attributes("bob@example.com")).isEmpty();
        assertThat(scenario.userId("ada@example.com")).isEmpty();
    }

    @ForEveryChunkSize
    void clearOfNothingChangesNothing(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));

        scenario.imports(CLEAR, blank(1), blank(2));

        assertThat(scenario.outcomes()).containsExactly("unchanged", "unchanged");
    }

    @ForEveryChunkSize
    void storeKeepsTheBlankAsSentButAUserIdStays(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        scenario.imports(STORE, row(1, "bob@example.com").attribute("plan", ""), row(2, "carl@example.com"), blank(3));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", " \t"));
        assertThat(scenario.attributes("bob@example.com")).isEqualTo(Map.of("plan", ""));
        assertThat(scenario.userId("ada@example.com")).contains("u-1");
    }

    @ForEveryChunkSize
    void aBlankMeansNoValueUnderATypedKey(int rowsPerChunk) {
        Scenario scenario =
                Scenario.inChunksOf(rowsPerChunk).givenKey(AttributeKey.custom("visits", "Visits", DataType.NUMBER));

        scenario.imports(
                STORE,
                row(1, "ada@example.com").attribute("visits", " "),
                row(2, "bob@example.com").attribute("visits", "42"));

        assertThat(scenario.outcomes()).containsExactly("created", "created");
        assertThat(scenario.key("visits").type()).isEqualTo(DataType.NUMBER);
    }

    @ForEveryChunkSize
    void aBlankStatusAndABlankTagSayNothingUnderAnyAnswer(int rowsPerChunk) {
        for (ImportPolicy policy : List.of(KEEP, CLEAR, STORE)) {
            Scenario scenario = Scenario.inChunksOf(rowsPerChunk)
                    .given(row(1, "ada@example.com").status("bounced").tags(List.of("vip")));

            scenario.imports(policy, row(1, "ada@example.com").status(" ").tags(List.of("", " ")));

            assertThat(scenario.outcomes()).containsExactly("unchanged");
        }
    }

    @ForEveryChunkSize
    void fillBlanksTakesAStoredBlankForAMissingValue(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(STORE, row(1, "ada@example.com").attribute("plan", " "));

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.FILL_BLANKS),
                row(1, "ada@example.com").attribute("plan", "pro"));

        assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", "pro"));
    }

    private static Scenario withAda(int rowsPerChunk) {
        return Scenario.inChunksOf(rowsPerChunk)
                .given(row(1, "ada@example.com").userId("u-1").attribute("plan", "pro"));
    }

    private static ContactRowBuilder blank(long number) {
        return row(number, "ada@example.com").userId("  ").attribute("plan", " \t");
    }
}
