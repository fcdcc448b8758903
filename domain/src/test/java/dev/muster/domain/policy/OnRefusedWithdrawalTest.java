package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnRefusedWithdrawalTest {

    private static final ImportPolicy APPLY = ImportPolicy.files().with(OnRefusedWithdrawal.APPLY);
    private static final ImportPolicy LEAVE = ImportPolicy.files().with(OnRefusedWithdrawal.LEAVE);

    @ForEveryChunkSize
    void theWithdrawalOfARejectedRowCounts(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        ImportReport report = scenario.imports(
                APPLY,
                row(1, "bob@example.com"),
                mismatch(2, "ada@example.com", "unsubscribed").tags(List.of("vip")));

        assertThat(scenario.outcomes()).containsExactly("created", "rejected NOT_A_NUMBER");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.profile("ada@example.com").tags().names()).isEmpty();
        assertThat(scenario.attribute("ada@example.com", "points")).contains(AttributeValue.text("10"));
        assertThat(scenario.outcome(2).consent()).isEqualTo(ConsentEffect.WITHDRAWN);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
    }

    @ForEveryChunkSize
    void underLeaveItDoesNot(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        ImportReport report = scenario.imports(
                LEAVE, mismatch(1, "ada@example.com", "unsubscribed"), mismatch(2, "eve@example.com", "bounced"));

        assertThat(scenario.outcomes()).containsExactly("rejected NOT_A_NUMBER", "rejected NOT_A_NUMBER");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.find("eve@example.com")).isEmpty();
        assertThat(report.withdrawn()).isZero();
    }

    @ForEveryChunkSize
    void anUnknownPersonIsStoredWithTheAddressAndTheStatusOnly(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        ImportReport report = scenario.imports(
                APPLY,
                row(1, "bob@example.com"),
                mismatch(2, "Eve@example.com", " bounced ").userId("e-1").tags(List.of("vip")),
                row(3, "eve@example.com").status("subscribed").attribute("firstName", "Eve"));

        assertThat(scenario.outcomes()).containsExactly("created", "rejected NOT_A_NUMBER", "updated");
        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(scenario.userId("eve@example.com")).isEmpty();
        assertThat(scenario.profile("eve@example.com").tags().names()).isEmpty();
        assertThat(scenario.outcome(3).consent()).isEqualTo(ConsentEffect.KEPT_PROTECTED);
        assertThat(report.newSubscribers()).isEqualTo(1);
        assertThat(report.keptProtected()).isEqualTo(1);
    }

    @ForEveryChunkSize
    void aRowAfterItIsNeitherADuplicateNorForAKnownContact(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);
        ImportPolicy policy = APPLY.with(OnDuplicateRow.REJECT_ROW).with(OnExistingContact.REJECT_ROW);

        scenario.imports(
                policy,
                mismatch(1, "eve@example.com", "unsubscribed"),
                row(2, "bob@example.com"),
                row(3, "eve@example.com").userId("e-1"),
                row(4, "eve@example.com"));

        assertThat(scenario.outcomes())
                .containsExactly("rejected NOT_A_NUMBER", "created", "updated", "rejected DUPLICATE_ROW");
        assertThat(scenario.problems(4).get(0).hint()).startsWith("Row 3 ");
        assertThat(scenario.userId("eve@example.com")).contains("e-1");
        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @ForEveryChunkSize
    void aRowBeforeItDoesNotSubscribeThePersonEither(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        scenario.imports(
                APPLY,
                row(1, "eve@example.com").attribute("firstName", "Eve"),
                row(2, "bob@example.com"),
                mismatch(3, "eve@example.com", "unsubscribed"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "rejected NOT_A_NUMBER");
        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);

        scenario.imports(APPLY, row(1, "eve@example.com").attribute("firstName", "Eve"));

        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @ParameterizedTest(name = "{0}, then a refused row that states {1}: {2}, {3}")
    @CsvSource({
        "subscribed, unsubscribed, unsubscribed, WITHDRAWN",
        "non-subscribed, unsubscribed, unsubscribed, WITHDRAWN",
        "unsubscribed, bounced, bounced, WITHDRAWN",
        "unsubscribed, unsubscribed, unsubscribed, NONE",
        "bounced, unsubscribed, bounced, NONE",
        "subscribed, non-subscribed, subscribed, NONE",
        "unsubscribed, subscribed, unsubscribed, NONE",
        "subscribed, sleeping, subscribed, NONE",
    })
    void theStatusMovesTowardProtectionOnly(String stored, String stated, String after, ConsentEffect effect) {
        Scenario scenario = withKey(2).given(row(1, "ada@example.com").status(stored));

        scenario.imports(APPLY, mismatch(1, "ada@example.com", stated));

        assertThat(scenario.profile("ada@example.com").status().word()).isEqualTo(after);
        assertThat(scenario.outcome(1).consent()).isEqualTo(effect);
    }

    @ForEveryChunkSize
    void whateverIsWrongWithTheRowItsWithdrawalCounts(int rowsPerChunk) {
        Scenario scenario =
                withKey(rowsPerChunk).given(row(1, "taken@example.com").userId("u-1"));
        ImportPolicy policy = APPLY.with(OnUnknownKey.REJECT_ROW);

        scenario.imports(
                policy,
                row(1, "a@example.com").status("unsubscribed").userId("u-1"),
                row(2, "b@example.com").status("unsubscribed").attribute("unknown", "x"),
                row(3, "c@example.com").status("unsubscribed").tags(List.of("t".repeat(2_000))),
                row(4, "d@example.com")
                        .status("unsubscribed")
                        .attribute("points", "1")
                        .attribute("points", "2"),
                row(5, "e@example.com").status("unsubscribed").fault(ProblemCode.RECORD_RAGGED, "", "", "Look."),
                row(6, "l".repeat(70) + "@example.com").status("unsubscribed"),
                row(7, "not an address").status("unsubscribed"));

        assertThat(scenario.outcomes()).allMatch(outcome -> outcome.startsWith("rejected"));
        assertThat(scenario.contacts()).hasSize(7).allSatisfy(contact -> {
            if (contact.profile().userId().isEmpty()) {
                assertThat(contact.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
            }
        });
        assertThat(scenario.outcome(7).consent()).isEqualTo(ConsentEffect.NONE);
    }

    @ForEveryChunkSize
    void aRowForAnotherWorkspaceWithdrawsNobodyHere(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        scenario.imports(
                APPLY,
                row(1, "ada@example.com")
                        .status("unsubscribed")
                        .fault(ProblemCode.WORKSPACE_MISMATCH, "", "", "Look."));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @ForEveryChunkSize
    void aSkippedRowIsNoReasonToLoseAWithdrawal(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk, row(2, "taken@example.com").userId("u-1"));
        ImportPolicy policy = APPLY.with(OnDuplicateRow.KEEP_FIRST)
                .with(OnExistingContact.SKIP_ROW)
                .with(OnUserIdConflict.SKIP_ROW);

        ImportReport report = scenario.imports(
                policy,
                row(1, "bob@example.com"),
                row(2, "ada@example.com").status("unsubscribed").attribute("points", "7"),
                row(3, "bob@example.com").status("bounced"),
                row(4, "eve@example.com").status("unsubscribed").userId("u-1"),
                row(5, "ada@example.com").status("unsubscribed"));

        assertThat(scenario.outcomes())
                .containsExactly(
                        "created",
                        "skipped CONTACT_EXISTS",
                        "skipped DUPLICATE_ROW",
                        "skipped USER_ID_TAKEN",
                        "skipped CONTACT_EXISTS");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.attribute("ada@example.com", "points")).contains(AttributeValue.text("10"));
        assertThat(scenario.profile("bob@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.userId("eve@example.com")).isEmpty();
        assertThat(report.withdrawn()).isEqualTo(3);
        assertThat(report.skipped()).isEqualTo(4);
    }

    @ForEveryChunkSize
    void anOverrideDoesNotSubscribeAPersonWhomAnotherRowWithdraws(int rowsPerChunk) {
        ImportPolicy override = APPLY.with(new OnConsentConflict.ApplyStated("ada", "signed again on paper"));
        Scenario scenario = withAda(rowsPerChunk, row(2, "eve@example.com").status("unsubscribed"));

        scenario.imports(
                override,
                mismatch(1, "ada@example.com", "unsubscribed"),
                row(2, "bob@example.com").status("bounced"),
                row(3, "eve@example.com").status("subscribed"),
                row(4, "ada@example.com").status("subscribed"),
                row(5, "bob@example.com").status("subscribed"));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.profile("bob@example.com").status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(scenario.profile("eve@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.outcome(5).consent()).isEqualTo(ConsentEffect.KEPT_PROTECTED);
    }

    @ForEveryChunkSize
    void anImportThatIsRolledBackStoresNoWithdrawal(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        ImportReport report = scenario.imports(
                APPLY.with(OnFailure.ROLL_BACK_ALL),
                row(1, "bob@example.com"),
                mismatch(2, "ada@example.com", "unsubscribed"),
                mismatch(3, "ada@example.com", "bounced"));

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.outcome(2).consent()).isEqualTo(ConsentEffect.NONE);
        assertThat(report.consent()).isEmpty();
    }

    @ForEveryChunkSize
    void anImportThatStopsAppliesTheWithdrawalOfTheRowItStopsAt(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);

        ImportReport report = scenario.imports(
                APPLY.with(OnFailure.STOP),
                row(1, "bob@example.com"),
                mismatch(2, "ada@example.com", "unsubscribed"),
                mismatch(3, "eve@example.com", "unsubscribed"));

        assertThat(scenario.outcomes()).containsExactly("created", "rejected NOT_A_NUMBER", "not processed");
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(scenario.find("eve@example.com")).isEmpty();
        assertThat(report.withdrawn()).isEqualTo(1);
    }

    @ForEveryChunkSize
    void aPreviewSaysTheSame(int rowsPerChunk) {
        Scenario scenario = withAda(rowsPerChunk);
        ContactRowBuilder[] rows = {
            row(1, "bob@example.com"),
            mismatch(2, "ada@example.com", "unsubscribed"),
            row(3, "ada@example.com").status("subscribed")
        };

        ImportReport preview = scenario.previews(APPLY, rows);

        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(scenario.imports(APPLY, rows)).isEqualTo(preview);
        assertThat(preview.withdrawn()).isEqualTo(1);
        assertThat(preview.keptProtected()).isEqualTo(1);
    }

    private static Scenario withAda(int rowsPerChunk, ContactRowBuilder... others) {
        Stream<ContactRowBuilder> ada = Stream.of(row(1, "ada@example.com").attribute("points", "10"));
        return withKey(rowsPerChunk).given(Stream.concat(ada, Stream.of(others)).toArray(ContactRowBuilder[]::new));
    }

    private static Scenario withKey(int rowsPerChunk) {
        return Scenario.inChunksOf(rowsPerChunk).givenKey(AttributeKey.custom("points", "Points", DataType.NUMBER));
    }

    /** A row that is rejected since its points are no number. */
    private static ContactRowBuilder mismatch(long number, String email, String status) {
        return row(number, email).status(status).attribute("points", "n/a");
    }
}
