package dev.muster.domain;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * After a chunk of people whom nobody knows, the next chunk is written without looking it up, and only what the store
 * refuses is looked up. That must be faster and nothing else. Every story here starts with such a chunk.
 */
class InsertFirstTest {

    private static final ImportPolicy FILES = ImportPolicy.files();

    private final List<FailingStore> stores = new ArrayList<>();
    private final Scenario scenario = Scenario.through(
            store -> {
                stores.add(FailingStore.never(store));
                return stores.get(0);
            },
            builder -> builder.rowsPerChunk(4));

    @Test
    void unknownPeopleAreNotLookedUp() {
        importsAfterStrangers(
                FILES, row(5, "ada@example.com"), row(6, "bob@example.com").userId("bob-1"));

        assertThat(lookUps()).containsExactly(4);
        assertThat(story()).containsExactly("created", "created");
    }

    @Test
    void onlyTheKnownAmongThemAre() {
        scenario.given(row(1, "ada@example.com"));

        importsAfterStrangers(
                FILES,
                row(5, "bob@example.com"),
                row(6, "ada@example.com").attribute("plan", "pro"),
                row(7, "carl@example.com"));

        assertThat(lookUps()).containsExactly(4, 1);
        assertThat(story()).containsExactly("created", "updated", "created");
    }

    @Test
    void afterAChunkOfKnownPeopleAllAreLookedUpAgain() {
        scenario.given(row(1, "ada@example.com"), row(2, "bob@example.com"));

        importsAfterStrangers(
                FILES,
                row(5, "ada@example.com"),
                row(6, "bob@example.com"),
                row(7, "carl@example.com"),
                row(8, "dora@example.com"),
                row(9, "emil@example.com"));

        assertThat(lookUps()).containsExactly(4, 2, 1);
    }

    @Test
    void anImportThatMayStopLooksEveryoneUp() {
        importsAfterStrangers(FILES.with(OnFailure.STOP), row(5, "ada@example.com"));

        assertThat(lookUps()).containsExactly(4, 1);
    }

    @Test
    void twoRowsOfOnePersonAreTwoRowsStill() {
        importsAfterStrangers(
                FILES,
                row(5, "ada@example.com").attribute("plan", "basic"),
                row(6, "bob@example.com"),
                row(7, "ADA@example.com").attribute("plan", "pro"),
                row(8, "ada@example.com").attribute("plan", "pro"));

        assertThat(story()).containsExactly("created", "created", "updated", "updated");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "pro");
    }

    @Test
    void twoRowsOfOneExistingPersonAreMergedInOrder() {
        scenario.given(row(1, "ada@example.com").attribute("plan", "free"));

        importsAfterStrangers(
                FILES,
                row(5, "ada@example.com").attribute("plan", "basic"),
                row(6, "ada@example.com").attribute("plan", "pro"));

        assertThat(story()).containsExactly("updated", "updated");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "pro");
    }

    @Test
    void theFirstOfTwoRowsIsKept() {
        scenario.given(row(1, "bob@example.com"));

        importsAfterStrangers(
                FILES.with(OnDuplicateRow.KEEP_FIRST),
                row(5, "ada@example.com"),
                row(6, "bob@example.com"),
                row(7, "ada@example.com"),
                row(8, "bob@example.com"));

        assertThat(story()).containsExactly("created", "unchanged", "skipped DUPLICATE_ROW", "skipped DUPLICATE_ROW");
    }

    @Test
    void aUserIdGoesToTheFirstRowThatCounts() {
        scenario.given(row(1, "ada@example.com"));

        importsAfterStrangers(
                FILES.with(OnExistingContact.SKIP_ROW),
                row(5, "ada@example.com").userId("u-1"),
                row(6, "bob@example.com").userId("u-1"),
                row(7, "carl@example.com").userId("u-1"));

        assertThat(story()).containsExactly("skipped CONTACT_EXISTS", "created", "rejected USER_ID_TAKEN");
        assertThat(scenario.userId("bob@example.com")).contains("u-1");
    }

    @Test
    void aUserIdOfAnExistingContactIsTaken() {
        scenario.given(row(1, "ada@example.com").userId("ada-1"));

        importsAfterStrangers(
                FILES,
                row(5, "bob@example.com").userId("ada-1"),
                row(6, "ada@example.com").userId("ada-1"));

        assertThat(story()).containsExactly("rejected USER_ID_TAKEN", "unchanged");
    }

    private void importsAfterStrangers(ImportPolicy policy, ContactRowBuilder... story) {
        ContactRowBuilder[] rows = Stream.concat(
                        Stream.of(1, 2, 3, 4).map(number -> row(number, "stranger" + number + "@example.com")),
                        Stream.of(story))
                .toArray(ContactRowBuilder[]::new);
        scenario.imports(policy, rows);
    }

    private List<String> story() {
        return scenario.outcomes().subList(4, scenario.outcomes().size());
    }

    private List<Integer> lookUps() {
        return stores.get(0).sizesLookedUp();
    }
}
