package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnUnknownKeyTest {

    private static final ImportPolicy CREATE_TYPED = ImportPolicy.files().with(OnUnknownKey.CREATE_TYPED);
    private static final ImportPolicy CREATE_UNTYPED = ImportPolicy.files().with(OnUnknownKey.CREATE_UNTYPED);
    private static final ImportPolicy IGNORE = ImportPolicy.files().with(OnUnknownKey.IGNORE);
    private static final ImportPolicy REJECT = ImportPolicy.files().with(OnUnknownKey.REJECT_ROW);

    @ForEveryChunkSize
    void createTypedMakesATypeOfAllTheValuesOfTheImport(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                CREATE_TYPED,
                row(1, "ada@example.com")
                        .attribute("visits", "7")
                        .attribute("joined", "2024-01-15")
                        .attribute("zip", "10115")
                        .attribute("note", " "),
                row(2, "bob@example.com").attribute("visits", "").attribute("joined", "2024-02-29"),
                row(3, "carl@example.com").attribute("visits", "42").attribute("zip", "01069"));

        assertThat(scenario.key("visits")).isEqualTo(AttributeKey.custom("visits", "visits", DataType.NUMBER));
        assertThat(scenario.key("joined").type()).isEqualTo(DataType.DATE);
        assertThat(scenario.key("zip").type()).isEqualTo(DataType.STRING);
        assertThat(scenario.key("note").type()).isEqualTo(DataType.STRING);
        assertThat(scenario.attributes("ada@example.com")).containsEntry("zip", "10115");
        assertThat(scenario.attributes("carl@example.com")).containsEntry("zip", "01069");
    }

    @ForEveryChunkSize
    void aKeyThatOnlyRefusedRowsHaveIsNotCreated(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));

        scenario.imports(
                CREATE_TYPED.with(OnExistingContact.SKIP_ROW),
                row(1, "ada@example.com").attribute("skipped", "1"),
                row(2, "not an address").attribute("rejected", "1"),
                row(3, "bob@example.com").attribute("kept", "1"));

        assertThat(scenario.schema().keys())
                .extracting(AttributeKey::key)
                .contains("kept")
                .doesNotContain("skipped", "rejected");
    }

    /** New keys appear in the order of rows, whether or not a row's contact had to be looked up first. */
    @ForEveryChunkSize
    void newKeysComeInTheOrderOfTheirFirstRow(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));

        scenario.imports(
                CREATE_TYPED,
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "ada@example.com").attribute("alpha", "1"),
                row(4, "dora@example.com").attribute("beta", "1"));

        assertThat(scenario.schema().keys()).extracting(AttributeKey::key).endsWith("alpha", "beta");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "My Plan, KEY_UNSAFE",
        "Plan, KEY_UNSAFE",
        "2nd, KEY_UNSAFE",
        "user_id, KEY_RESERVED",
        "first_name, KEY_RESERVED",
        "last_name, KEY_RESERVED",
    })
    void createTypedRefusesKeysThatNobodyMayCreate(String key, String code) {
        Scenario scenario = Scenario.inChunksOf(1);

        scenario.imports(CREATE_TYPED, row(1, "ada@example.com").attribute(key, "pro"), row(2, "bob@example.com"));

        assertThat(scenario.outcomes()).containsExactly("rejected " + code, "created");
        assertThat(scenario.problems(1).get(0).field()).isEqualTo(key);
        assertThat(scenario.problems(1).get(0).value()).isEqualTo("pro");
        assertThat(scenario.schema().find(key)).isEmpty();
    }

    @ForEveryChunkSize
    void wellKnownKeysAreTextHoweverMuchTheyLookLikeNumbers(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                CREATE_TYPED,
                row(1, "ada@example.com").attribute("phone", "49123456").attribute("firstName", "7"),
                row(2, "bob@example.com").attribute("phone", "0049"));

        assertThat(scenario.key("phone").type()).isEqualTo(DataType.STRING);
        assertThat(scenario.key("firstName").type()).isEqualTo(DataType.STRING);
        assertThat(scenario.outcomes()).containsExactly("created", "created");
    }

    @ForEveryChunkSize
    void createUntypedTakesAnyKeyAndAnyValue(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                CREATE_UNTYPED,
                row(1, "ada@example.com").attribute("My Plan!", "42"),
                row(2, "bob@example.com").attribute("My Plan!", AttributeValue.json("{\"tier\":2}")),
                row(3, "carl@example.com").attribute("user_id", "x"));

        assertThat(scenario.outcomes()).containsOnly("created");
        assertThat(scenario.key("My Plan!").type()).isEqualTo(DataType.UNTYPED);
        assertThat(scenario.attribute("bob@example.com", "My Plan!")).contains(AttributeValue.json("{\"tier\":2}"));
    }

    @ForEveryChunkSize
    void ignoreLeavesTheAttributeOutAndImportsTheRest(int rowsPerChunk) {
        Scenario scenario =
                Scenario.inChunksOf(rowsPerChunk).givenKey(AttributeKey.custom("plan", "Plan", DataType.STRING));

        scenario.imports(
                IGNORE,
                row(1, "ada@example.com").attribute("My Colour", "red").attribute("plan", "pro"),
                row(2, "bob@example.com").attribute("colour", "blue").attribute("firstName", "Bob"));

        assertThat(scenario.outcomes()).containsOnly("created");
        assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", "pro"));
        assertThat(scenario.attributes("bob@example.com")).isEqualTo(Map.of("firstName", "Bob"));
        assertThat(scenario.schema().find("colour")).isEmpty();
    }

    @ForEveryChunkSize
    void rejectRowRefusesTheRow(int rowsPerChunk) {
        Scenario scenario =
                Scenario.inChunksOf(rowsPerChunk).givenKey(AttributeKey.custom("plan", "Plan", DataType.STRING));

        scenario.imports(
                REJECT,
                row(1, "ada@example.com").attribute("plan", "pro").attribute("phone", "+49"),
                row(2, "bob@example.com").attribute("colour", "blue").attribute("size", "xl"),
                row(3, "carl@example.com").attribute("colour", "red"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "rejected KEY_UNKNOWN, KEY_UNKNOWN", "rejected KEY_UNKNOWN");
        assertThat(scenario.problems(2).get(1).field()).isEqualTo("size");
        assertThat(scenario.problems(2).get(1).hint()).contains("size");
        assertThat(scenario.find("bob@example.com")).isEmpty();
        assertThat(scenario.schema().find("colour")).isEmpty();
    }
}
