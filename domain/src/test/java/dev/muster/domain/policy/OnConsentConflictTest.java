package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnConsentConflictTest {

    private static final ImportPolicy KEEP = ImportPolicy.files().with(OnConsentConflict.KEEP_MORE_PROTECTIVE);
    private static final ImportPolicy REJECT = ImportPolicy.files().with(OnConsentConflict.REJECT_ROW);
    private static final ImportPolicy APPLY =
            ImportPolicy.files().with(new OnConsentConflict.ApplyStated("ada", "signed again on paper"));

    @ParameterizedTest(name = "{0}, then {1}, makes {2}")
    @CsvSource({
        "subscribed, subscribed, subscribed",
        "subscribed, non-subscribed, non-subscribed",
        "subscribed, unsubscribed, unsubscribed",
        "subscribed, bounced, bounced",
        "non-subscribed, subscribed, non-subscribed",
        "unsubscribed, subscribed, unsubscribed",
        "unsubscribed, non-subscribed, unsubscribed",
        "unsubscribed, bounced, bounced",
        "bounced, unsubscribed, bounced",
        "bounced, subscribed, bounced",
    })
    void keepMoreProtectiveLetsConsentMoveTowardProtectionOnly(String stored, String stated, String after) {
        Scenario scenario =
                Scenario.inChunksOf(1).given(row(1, "ada@example.com").status(stored));

        scenario.imports(KEEP, row(1, "ada@example.com").status(stated));

        assertThat(scenario.profile("ada@example.com").status().word()).isEqualTo(after);
    }

    @ForEveryChunkSize
    void keepMoreProtectiveImportsTheRestOfTheRow(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);

        scenario.imports(
                KEEP,
                row(1, "bob@example.com"),
                row(2, "carl@example.com"),
                row(3, "ada@example.com").status("subscribed").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", "pro"));
    }

    @ForEveryChunkSize
    void keepMoreProtectiveHoldsBetweenRowsOfOneImport(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                KEEP,
                row(1, "ada@example.com").status("bounced"),
                row(2, "bob@example.com"),
                row(3, "ada@example.com").status("subscribed"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "unchanged");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
    }

    @ForEveryChunkSize
    void aStatusThatDoesNotCountIsReportedAsKeptProtectedEveryTime(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);
        ContactRowBuilder[] rows = {
            row(1, "bob@example.com").status("subscribed"),
            row(2, "ada@example.com").status("subscribed").attribute("plan", "pro")
        };

        ImportReport first = scenario.imports(KEEP, rows);
        ImportReport second = scenario.imports(KEEP, rows);

        assertThat(List.of(first.newSubscribers(), first.keptProtected(), first.withdrawn()))
                .containsExactly(1L, 1L, 0L);
        assertThat(scenario.outcomes()).containsExactly("unchanged", "unchanged");
        assertThat(scenario.outcome(1).consent()).isEqualTo(ConsentEffect.NONE);
        assertThat(scenario.outcome(2).consent()).isEqualTo(ConsentEffect.KEPT_PROTECTED);
        assertThat(List.of(second.newSubscribers(), second.keptProtected())).containsExactly(0L, 1L);
    }

    @ForEveryChunkSize
    void rejectRowRefusesALessProtectiveStatus(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);

        scenario.imports(
                REJECT,
                row(1, "bob@example.com").status("subscribed"),
                row(2, "ada@example.com").status("subscribed").attribute("plan", "pro"),
                row(3, "ada@example.com").status("bounced"),
                row(4, "ada@example.com").status("unsubscribed"));

        assertThat(scenario.outcomes())
                .containsExactly(
                        "created", "rejected STATUS_LESS_PROTECTIVE", "updated", "rejected STATUS_LESS_PROTECTIVE");
        Problem problem = scenario.problems(2).get(0);
        assertThat(problem.field()).isEqualTo("status");
        assertThat(problem.value()).isEqualTo("subscribed");
        assertThat(problem.hint()).startsWith("The contact is unsubscribed;");
        assertThat(scenario.attributes("ada@example.com")).isEmpty();
    }

    @ForEveryChunkSize
    void rejectRowLetsTheSameStatusPass(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);

        scenario.imports(REJECT, row(1, "ada@example.com").status("unsubscribed"));

        assertThat(scenario.outcomes()).containsExactly("unchanged");
    }

    /** The second import must not take the row for one it has applied already: it judges it by another answer. */
    @ForEveryChunkSize
    void rejectRowAlsoRefusesARowThatAMilderImportAppliedBefore(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);
        scenario.imports(KEEP, row(1, "ada@example.com").status("subscribed").attribute("plan", "pro"));

        scenario.imports(REJECT, row(1, "ada@example.com").status("subscribed").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("rejected STATUS_LESS_PROTECTIVE");
    }

    @ForEveryChunkSize
    void applyStatedTakesTheStatedStatus(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);

        scenario.imports(
                APPLY,
                row(1, "bob@example.com").status("bounced"),
                row(2, "ada@example.com").status("subscribed"),
                row(3, "bob@example.com").status("non-subscribed"));

        assertThat(scenario.outcomes()).containsExactly("created", "updated", "updated");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.profile("bob@example.com").status()).isEqualTo(ContactStatus.NON_SUBSCRIBED);
    }

    @ForEveryChunkSize
    void applyStatedAlsoAppliesARowThatAMilderImportAppliedBefore(int rowsPerChunk) {
        Scenario scenario = withUnsubscribedAda(rowsPerChunk);
        scenario.imports(KEEP, row(1, "ada@example.com").status("subscribed").attribute("plan", "pro"));

        scenario.imports(APPLY, row(1, "ada@example.com").status("subscribed").attribute("plan", "pro"));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @ForEveryChunkSize
    void aRowWithoutAStatusNeverChangesOne(int rowsPerChunk) {
        for (ImportPolicy policy : new ImportPolicy[] {KEEP, REJECT, APPLY}) {
            Scenario scenario = withUnsubscribedAda(rowsPerChunk);

            scenario.imports(policy, row(1, "ada@example.com").attribute("plan", "pro"));

            assertThat(scenario.outcomes()).containsExactly("updated");
            assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        }
    }

    @ForEveryChunkSize
    void aNewContactIsSubscribedUnlessItsRowSaysOtherwise(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                KEEP, row(1, "ada@example.com"), row(2, "bob@example.com").status(" bounced "));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.profile("bob@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
    }

    @ParameterizedTest(name = "actor [{0}], reason [{1}]")
    @CsvSource({"'', why", "' ', why", "who, ''", "who, '\u00A0'"})
    void anOverrideNamesWhoDecidedItAndWhy(String actor, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnConsentConflict.ApplyStated(actor, reason))
                .withMessage("an override of consent names who decided it and why");
    }

    private static Scenario withUnsubscribedAda(int rowsPerChunk) {
        return Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@example.com").status("unsubscribed"));
    }
}
