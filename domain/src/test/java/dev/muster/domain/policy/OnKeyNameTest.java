package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.Map;

class OnKeyNameTest {

    private static final ImportPolicy KEEP = ImportPolicy.files().with(OnKeyName.KEEP_STORED);
    private static final ImportPolicy RENAME = ImportPolicy.files().with(OnKeyName.RENAME);

    @ForEveryChunkSize
    void keepStoredLeavesTheName(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk);

        scenario.imports(KEEP, planNamed(1, "Tariff"), planNamed(2, "Price"));

        assertThat(scenario.key("plan").name()).isEqualTo("Plan");
    }

    @ForEveryChunkSize
    void aNewKeyGetsTheStatedNameOrElseItsKey(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(KEEP, planNamed(1, "Tariff").attribute("city", "London"), planNamed(2, "Price"));

        assertThat(scenario.key("plan").name()).isEqualTo("Tariff");
        assertThat(scenario.key("city").name()).isEqualTo("city");
    }

    @ForEveryChunkSize
    void renameTakesTheLastStatedName(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk);

        scenario.imports(RENAME, planNamed(1, "Tariff"), planNamed(2, "Price"), row(3, "ada@example.com"));

        assertThat(scenario.key("plan")).isEqualTo(AttributeKey.custom("plan", "Price", DataType.STRING));
    }

    @ForEveryChunkSize
    void renameOfANewKeyTakesTheLastStatedNameToo(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(RENAME, planNamed(1, "Tariff"), row(2, "ada@example.com"), planNamed(3, "Price"));

        assertThat(scenario.key("plan").name()).isEqualTo("Price");
    }

    @ForEveryChunkSize
    void renameIsNotUndoneByALaterRowWithTheStoredName(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk);

        scenario.imports(RENAME, planNamed(1, "Tariff"), row(2, "ada@example.com"), planNamed(3, "Plan"));

        assertThat(scenario.key("plan").name()).isEqualTo("Tariff");
    }

    /** The order of rows decides, whether or not a row's contact had to be looked up first. */
    @ForEveryChunkSize
    void renameTakesTheLastNameAlsoIfAnEarlierRowIsOfAnExistingContact(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk).given(row(1, "person3@example.com"));

        scenario.imports(
                RENAME,
                row(1, "ada@example.com"),
                row(2, "bob@example.com"),
                planNamed(3, "Tariff"),
                planNamed(4, "Price"));

        assertThat(scenario.key("plan").name()).isEqualTo("Price");
    }

    @ForEveryChunkSize
    void renameReachesTheDefaultKeysOfEmailAndUserId(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                RENAME,
                row(1, "ada@example.com")
                        .names(Map.of("email", "Email Address", "userId", "Customer", "plan", "Plan")));

        assertThat(scenario.key("email").name()).isEqualTo("Email Address");
        assertThat(scenario.key("userId").name()).isEqualTo("Customer");
        assertThat(scenario.key("email").origin()).isEqualTo(AttributeKey.Origin.DEFAULT);
        assertThat(scenario.schema().find("plan")).isEmpty();
    }

    @ForEveryChunkSize
    void renameHappensEvenIfNoContactChanges(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk).given(planNamed(1, "Plan"));

        scenario.imports(RENAME, planNamed(1, "Tariff"));

        assertThat(scenario.outcomes()).containsExactly("unchanged");
        assertThat(scenario.key("plan").name()).isEqualTo("Tariff");
    }

    @ForEveryChunkSize
    void aNameCountsOnlyWithAValueBesideIt(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk);

        scenario.imports(RENAME, row(1, "ada@example.com").names(Map.of("plan", "Tariff")));

        assertThat(scenario.key("plan").name()).isEqualTo("Plan");
    }

    @ForEveryChunkSize
    void rowsThatDoNotCountRenameNothing(int rowsPerChunk) {
        Scenario scenario = withPlan(rowsPerChunk).given(row(1, "person1@example.com"));

        scenario.imports(
                RENAME.with(OnExistingContact.SKIP_ROW),
                planNamed(1, "Tariff"),
                planNamed(2, "Price").status("maybe"));

        assertThat(scenario.outcomes()).containsExactly("skipped CONTACT_EXISTS", "rejected STATUS_UNKNOWN");
        assertThat(scenario.key("plan").name()).isEqualTo("Plan");
    }

    private static Scenario withPlan(int rowsPerChunk) {
        return Scenario.inChunksOf(rowsPerChunk).givenKey(AttributeKey.custom("plan", "Plan", DataType.STRING));
    }

    private static ContactRowBuilder planNamed(long number, String name) {
        return row(number, "person" + number + "@example.com")
                .attribute("plan", "pro")
                .names(Map.of("plan", name));
    }
}
