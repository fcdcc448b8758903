package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;

class OnExistingContactTest {

    @ForEveryChunkSize
    void updateReplacesWhatTheRowSaysAndLeavesTheRest(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.UPDATE),
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "Ada@Example.com").userId("u-2").attribute("plan", "pro").tags(List.of("vip")));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.emails()).containsExactly("Ada@Example.com", "bob@example.com", "carl@example.com");
        assertThat(scenario.userId("ada@example.com")).contains("u-2");
        assertThat(scenario.attributes("ada@example.com"))
                .containsEntry("plan", "pro")
                .containsEntry("city", "London");
        assertThat(scenario.profile("ada@example.com").tags().names()).containsExactly("beta", "vip");
    }

    @ForEveryChunkSize
    void updateWritesNothingIfTheContactSaysItAll(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.UPDATE),
                row(1, "bob@example.com"),
                adaOnTheBasicPlan(2),
                row(3, "ada@example.com").attribute("city", "London").tags(List.of("beta")));

        assertThat(scenario.outcomes()).containsExactly("created", "unchanged", "unchanged");
        assertThat(scenario.contacts().get(0).updatedAt())
                .isEqualTo(scenario.contacts().get(0).createdAt());
    }

    @ForEveryChunkSize
    void updateKeepsTheIdentifierAndTheTimeOfCreation(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());
        var before = scenario.contacts().get(0);

        scenario.imports(ImportPolicy.files(), row(1, "ada@example.com").attribute("plan", "pro"));

        var after = scenario.contacts().get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isEqualTo(Scenario.NOW);
    }

    @ForEveryChunkSize
    void fillBlanksAddsOnlyWhatIsMissing(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.FILL_BLANKS),
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "Ada@Example.com")
                        .userId("u-2")
                        .attribute("plan", "pro")
                        .attribute("age", "36")
                        .tags(List.of("vip")));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.emails()).startsWith("ada@example.com");
        assertThat(scenario.userId("ada@example.com")).contains("u-1");
        assertThat(scenario.attributes("ada@example.com"))
                .containsEntry("plan", "basic")
                .containsEntry("age", "36");
        assertThat(scenario.profile("ada@example.com").tags().names()).containsExactly("beta", "vip");
    }

    @ForEveryChunkSize
    void fillBlanksGivesAUserIdToAContactWithoutOne(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com"));

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.FILL_BLANKS),
                row(1, "ada@example.com").userId("u-1"));

        assertThat(scenario.userId("ada@example.com")).contains("u-1");
    }

    @ForEveryChunkSize
    void fillBlanksLeavesAFilledContactAlone(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.FILL_BLANKS),
                row(1, "ADA@example.com").userId("u-2").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("unchanged");
    }

    @ForEveryChunkSize
    void underFillBlanksTheFirstOfTwoRowsWinsForANewAndForAStoredContactAlike(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "stored@example.com"));

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.FILL_BLANKS),
                row(1, "new@example.com").attribute("city", "London"),
                row(2, "stored@example.com").attribute("city", "London"),
                row(3, "new@example.com").attribute("city", "Paris"),
                row(4, "stored@example.com").attribute("city", "Paris"));

        assertThat(scenario.attributes("new@example.com")).containsEntry("city", "London");
        assertThat(scenario.attributes("stored@example.com")).containsEntry("city", "London");
        assertThat(scenario.outcomes()).containsExactly("created", "updated", "unchanged", "unchanged");
    }

    @ForEveryChunkSize
    void fillBlanksMayMoveConsentTowardProtectionButNeverAway(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk)
                .given(row(1, "ada@example.com"), row(2, "bob@example.com").status("bounced"));

        scenario.imports(
                ImportPolicy.migma("key-1").with(OnExistingContact.FILL_BLANKS),
                row(1, "ada@example.com").status("unsubscribed"),
                row(2, "bob@example.com").status("subscribed"));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.profile("bob@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
    }

    @ForEveryChunkSize
    void skipRowPassesOverTheContact(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.SKIP_ROW),
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "ada@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "skipped CONTACT_EXISTS");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "basic");
    }

    @ForEveryChunkSize
    void skipRowDoesNotMeanContactsThatTheSameImportCreated(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.SKIP_ROW),
                row(1, "ada@example.com"),
                row(2, "bob@example.com"),
                row(3, "ada@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
    }

    @ForEveryChunkSize
    void rejectRowRefusesItAndLeavesTheContact(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(adaOnTheBasicPlan());

        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.REJECT_ROW),
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "Ada@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "rejected CONTACT_EXISTS");
        assertThat(scenario.problems(3).get(0).field()).isEqualTo("email");
        assertThat(scenario.problems(3).get(0).value()).isEqualTo("Ada@example.com");
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "basic");
    }

    private static ContactRowBuilder adaOnTheBasicPlan() {
        return adaOnTheBasicPlan(1);
    }

    private static ContactRowBuilder adaOnTheBasicPlan(long number) {
        return row(number, "ada@example.com")
                .userId("u-1")
                .attribute("plan", "basic")
                .attribute("city", "London")
                .tags(List.of("beta"));
    }
}
