package dev.muster.domain.importing.decision;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.candidate;
import static dev.muster.domain.importing.row.Candidates.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Profile;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pure function: a row, what is known, a policy; one verdict. */
class DecisionTest {

    private static final ImportPolicy FILES = ImportPolicy.files();
    private static final Profile ADA = profile("ada@example.com", Optional.of("ada-1"), "plan", "basic");

    @ParameterizedTest(name = "a row for a contact that is {0} under {1} and {2}: {3}")
    @CsvSource({
        "NEW,                MERGE,      UPDATE,      create",
        "NEW,                REJECT_ROW, REJECT_ROW,  create",
        "NEW,                KEEP_FIRST, SKIP_ROW,    create",
        "STORED,             MERGE,      UPDATE,      change",
        "STORED,             KEEP_FIRST, UPDATE,      change",
        "STORED,             REJECT_ROW, UPDATE,      change",
        "STORED,             MERGE,      FILL_BLANKS, keep",
        "STORED,             MERGE,      SKIP_ROW,    skip",
        "STORED,             MERGE,      REJECT_ROW,  reject",
        "STORED_AND_TOUCHED, MERGE,      UPDATE,      change",
        "STORED_AND_TOUCHED, MERGE,      FILL_BLANKS, keep",
        "STORED_AND_TOUCHED, KEEP_FIRST, UPDATE,      skip",
        "STORED_AND_TOUCHED, REJECT_ROW, UPDATE,      reject",
        "CREATED_HERE,       MERGE,      UPDATE,      change",
        "CREATED_HERE,       MERGE,      FILL_BLANKS, keep",
        "CREATED_HERE,       MERGE,      SKIP_ROW,    change",
        "CREATED_HERE,       MERGE,      REJECT_ROW,  change",
        "CREATED_HERE,       KEEP_FIRST, UPDATE,      skip",
        "CREATED_HERE,       REJECT_ROW, UPDATE,      reject",
        "WITHDRAWN_HERE,     MERGE,      UPDATE,      change",
        "WITHDRAWN_HERE,     KEEP_FIRST, UPDATE,      change",
        "WITHDRAWN_HERE,     REJECT_ROW, UPDATE,      change",
        "WITHDRAWN_HERE,     MERGE,      SKIP_ROW,    change",
        "WITHDRAWN_HERE,     MERGE,      REJECT_ROW,  change",
    })
    void dependsOnWhatTheContactIsToTheImport(
            ContactOrigin origin, OnDuplicateRow duplicate, OnExistingContact existing, String verdict) {
        ImportPolicy policy = FILES.with(duplicate).with(existing);

        assertThat(inWords(decide(ada(5).attribute("plan", "pro"), origin, policy)))
                .isEqualTo(verdict);
    }

    @Test
    void aDuplicateIsToldFromAnExistingContact() {
        ImportPolicy policy = FILES.with(OnDuplicateRow.KEEP_FIRST).with(OnExistingContact.SKIP_ROW);

        assertThat(decide(ada(5), ContactOrigin.CREATED_HERE, policy))
                .isEqualTo(new Verdict.Skip(SkipReason.DUPLICATE_ROW));
        assertThat(decide(ada(5), ContactOrigin.STORED_AND_TOUCHED, policy))
                .isEqualTo(new Verdict.Skip(SkipReason.DUPLICATE_ROW));
        assertThat(decide(ada(5), ContactOrigin.STORED, policy)).isEqualTo(new Verdict.Skip(SkipReason.CONTACT_EXISTS));
    }

    @Test
    void aRejectedRowNamesItsProblemAndTheEarlierRow() {
        ImportPolicy policy = FILES.with(OnDuplicateRow.REJECT_ROW).with(OnExistingContact.REJECT_ROW);

        Verdict.Reject duplicate = (Verdict.Reject) decide(ada(5), ContactOrigin.CREATED_HERE, policy);
        Verdict.Reject existing = (Verdict.Reject) decide(ada(5), ContactOrigin.STORED, policy);

        assertThat(duplicate.problems().get(0).code()).isEqualTo(ProblemCode.DUPLICATE_ROW);
        assertThat(duplicate.problems().get(0).hint()).contains("Row 3 ");
        assertThat(existing.problems().get(0).code()).isEqualTo(ProblemCode.CONTACT_EXISTS);
        assertThat(existing.problems().get(0).row().number()).isEqualTo(5);
    }

    @Test
    void aRowThatSaysNothingNewKeeps() {
        assertThat(decide(ada(5).userId("ada-1").attribute("plan", "basic"), ContactOrigin.STORED, FILES))
                .isEqualTo(new Verdict.Keep());
    }

    @Test
    void aContactThatWasNotReadIsLeftAlone() {
        DecisionInput unread = new DecisionInput(
                ContactOrigin.STORED, Optional.empty(), DecisionInput.Holder.NOBODY_ELSE, false, 0, Set.of());

        assertThat(Decision.decide(candidate(ada(5).attribute("plan", "pro")), unread, FILES))
                .isEqualTo(new Verdict.Keep());
    }

    @ParameterizedTest(name = "{0} claiming {1}, which another has, under {2}: {3}")
    @CsvSource({
        "NEW,    ada-2, UPDATE,      reject",
        "STORED, ada-2, UPDATE,      reject",
        "STORED, ada-1, UPDATE,      change",
        "STORED, ada-2, FILL_BLANKS, keep",
        "STORED, ada-2, SKIP_ROW,    skip",
    })
    void aUserIdConflictsOnlyIfTheRowWouldTakeIt(
            ContactOrigin origin, String userId, OnExistingContact existing, String verdict) {
        DecisionInput taken =
                new DecisionInput(origin, current(origin), DecisionInput.Holder.ANOTHER, false, 0, Set.of());
        Candidate row = candidate(ada(5).userId(userId).attribute("plan", "pro"));

        assertThat(inWords(Decision.decide(row, taken, FILES.with(existing)))).isEqualTo(verdict);
    }

    @Test
    void aTakenUserIdIsSkippedOrRejectedAsThePolicySays() {
        DecisionInput taken = new DecisionInput(
                ContactOrigin.NEW, Optional.empty(), DecisionInput.Holder.ANOTHER, false, 0, Set.of());
        Candidate row = candidate(ada(5).userId("ada-2"));

        assertThat(Decision.decide(row, taken, FILES.with(OnUserIdConflict.SKIP_ROW)))
                .isEqualTo(new Verdict.Skip(SkipReason.USER_ID_TAKEN));
        Verdict.Reject reject = (Verdict.Reject) Decision.decide(row, taken, FILES.with(OnUserIdConflict.REJECT_ROW));
        assertThat(reject.problems().get(0).code()).isEqualTo(ProblemCode.USER_ID_TAKEN);
        assertThat(reject.problems().get(0).value()).isEqualTo("ada-2");
    }

    @Test
    void aConsentConflictIsRejectedOnlyIfThePolicySaysSo() {
        Profile unsubscribed = new ProfileMerge(candidate(ada(1).status("unsubscribed")), FILES).intoNew();
        DecisionInput situation = new DecisionInput(
                ContactOrigin.STORED, Optional.of(unsubscribed), DecisionInput.Holder.NOBODY_ELSE, false, 0, Set.of());
        Candidate row = candidate(ada(5).status("subscribed"));

        assertThat(Decision.decide(row, situation, FILES)).isEqualTo(new Verdict.Keep());
        assertThat(inWords(Decision.decide(row, situation, FILES.with(OnConsentConflict.REJECT_ROW))))
                .isEqualTo("reject");
        assertThat(inWords(Decision.decide(row, situation, ImportPolicy.migma("key-1"))))
                .isEqualTo("change");
    }

    private static Verdict decide(ContactRowBuilder row, ContactOrigin origin, ImportPolicy policy) {
        long firstRow = origin.isDuplicate() ? 3 : 0;
        DecisionInput situation =
                new DecisionInput(origin, current(origin), DecisionInput.Holder.NOBODY_ELSE, false, firstRow, Set.of());
        return Decision.decide(candidate(row), situation, policy);
    }

    private static Optional<Profile> current(ContactOrigin origin) {
        return origin == ContactOrigin.NEW ? Optional.empty() : Optional.of(ADA);
    }

    private static String inWords(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
