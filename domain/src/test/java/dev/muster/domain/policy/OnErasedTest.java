package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnErasedTest {

    private static final ImportPolicy REJECT = ImportPolicy.files();
    private static final ImportPolicy READMIT =
            ImportPolicy.files().with(new OnErased.Readmit("carl", "asked to come back"));

    @ForEveryChunkSize
    void rejectRowRefusesAReturnInAnySpelling(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenErased("Ada@M\u00FCnchen.example");

        scenario.imports(
                REJECT,
                row(1, "bob@example.com"),
                row(2, "ADA@m\u00FCnchen.example"),
                row(3, "carl@example.com"),
                row(4, "\uFF41da@xn--mnchen-3ya.example").status("subscribed"),
                row(5, "ada@munchen.example"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "rejected ERASED", "created", "rejected ERASED", "created");
        Problem problem = scenario.problems(2).get(0);
        assertThat(problem.field()).isEqualTo("email");
        assertThat(problem.value()).isEqualTo("ADA@m\u00FCnchen.example");
        assertThat(problem.hint()).contains("leave the row out, or import with an override");
    }

    @ForEveryChunkSize
    void readmitLetsThePersonBackInForGood(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenErased("ada@example.com", "bob@example.com");

        scenario.imports(
                READMIT,
                row(1, "carl@example.com"),
                row(2, "Ada@example.com").attribute("plan", "basic"),
                row(3, "ada@example.com").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "updated");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.attributes("ada@example.com")).containsEntry("plan", "pro");

        scenario.imports(REJECT, row(1, "ada@example.com").attribute("plan", "free"), row(2, "bob@example.com"));
        assertThat(scenario.outcomes()).containsExactly("updated", "rejected ERASED");
    }

    @ForEveryChunkSize
    void whoeverIsBackCanBeRemovedAgain(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenErased("ada@example.com");
        scenario.imports(READMIT, row(1, "ada@example.com").status("bounced"));
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.BOUNCED);

        scenario.erases("ada@example.com");
        scenario.imports(REJECT, row(1, "ada@example.com"));

        assertThat(scenario.outcomes()).containsExactly("rejected ERASED");
    }

    @ForEveryChunkSize
    void aPreviewTellsTheSameAndLetsNobodyBackIn(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenErased("ada@example.com");

        scenario.previews(REJECT, row(1, "ada@example.com"));
        assertThat(scenario.outcomes()).containsExactly("rejected ERASED");
        scenario.previews(READMIT, row(1, "ada@example.com"));
        assertThat(scenario.outcomes()).containsExactly("created");
        scenario.imports(REJECT, row(1, "ada@example.com"));
        assertThat(scenario.outcomes()).containsExactly("rejected ERASED");
    }

    @Test
    void anImportThatIsRolledBackLetsNobodyBackIn() {
        Scenario scenario = Scenario.inChunksOf(1).givenErased("ada@example.com");

        scenario.imports(READMIT.with(OnFailure.ROLL_BACK_ALL), row(1, "ada@example.com"), row(2, "not an address"));
        scenario.imports(REJECT, row(1, "ada@example.com"));

        assertThat(scenario.outcomes()).containsExactly("rejected ERASED");
    }

    @ForEveryChunkSize
    void aSuppressedPersonComesBackUnsubscribed(int rowsPerChunk) {
        Scenario scenario =
                Scenario.inChunksOf(rowsPerChunk).givenErased("ada@example.com").givenSuppressed("example.com");

        scenario.imports(READMIT, row(1, "ada@example.com").status("subscribed"));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @ParameterizedTest(name = "actor [{0}], reason [{1}]")
    @CsvSource({"'', why", "' ', why", "who, ''", "who, '\u00A0'"})
    void anOverrideNamesWhoDecidedItAndWhy(String actor, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnErased.Readmit(actor, reason))
                .withMessage("whoever readmits a removed person is named, and says why");
    }
}
