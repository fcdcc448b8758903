package dev.muster.domain.importing.row;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckingTest {

    private static final ImportPolicy FILES = ImportPolicy.files();

    @Test
    void makesACandidateOfAGoodRow() {
        Candidate candidate = accepted(ada(1).userId("u-1")
                .status(" bounced ")
                .tags(List.of("vip", " ", "beta"))
                .attribute("plan", "pro"));

        assertThat(candidate.claimedUserId()).contains(new UserId("u-1"));
        assertThat(candidate.status()).contains(ContactStatus.BOUNCED);
        assertThat(candidate.tags()).isEqualTo(Tags.of(List.of("beta", "vip")));
        assertThat(candidate.attributes()).containsOnlyKeys("plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\uFEFF"})
    void aRowWithoutAnAddressIsRefused(String email) {
        List<Problem> problems = refused(ContactRow.at(1, email));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.EMAIL_MISSING);
        assertThat(problems.get(0).field()).isEqualTo("email");
        assertThat(problems.get(0).hint()).startsWith("Fill in the email address");
    }

    @Test
    void aMalformedAddressIsRefusedWithItsValue() {
        assertThat(refused(ContactRow.at(RowPosition.of(4, 9), "ada@example")))
                .containsExactly(new Problem(
                        ProblemCode.EMAIL_MALFORMED,
                        RowPosition.of(4, 9),
                        "email",
                        "ada@example",
                        "Correct the address: it needs one @, a domain with a dot, and no blanks."));
    }

    @ParameterizedTest
    @CsvSource({"x, 1048576", "ä, 524288", "漢, 349525", "😀, 262144"})
    void aValueOfOneMebibyteIsTheLongestThatCanBeStored(String character, int most) {
        String hint = "Shorten it to 1048576 bytes (1 MiB) of UTF-8.";
        String longest = character.repeat(most);
        String tooLong = character.repeat(most + 1);

        assertThat(accepted(ada(1).attribute("note", longest)).attributes().get("note"))
                .isEqualTo(AttributeValue.text(longest));
        assertThat(refused(ada(1).attribute("note", tooLong)))
                .extracting(Problem::code, Problem::field, Problem::hint)
                .containsExactly(tuple(ProblemCode.TOO_LONG, "note", hint));
        assertThat(refused(ada(1).userId(tooLong)))
                .extracting(Problem::code, Problem::field, Problem::hint)
                .containsExactly(tuple(ProblemCode.TOO_LONG, "userId", hint));
    }

    @Test
    void aKeyOrAnAddressThatIsTooLongIsNamedByItsBeginning() {
        String tooLong = "x".repeat((1 << 20) + 1);

        assertThat(refused(ada(1).attribute(tooLong, "v")))
                .extracting(Problem::code, Problem::field)
                .contains(tuple(ProblemCode.TOO_LONG, "x".repeat(Problem.VALUE_LIMIT)));
        assertThat(refused(ContactRow.at(1, tooLong + "@example.com")))
                .extracting(Problem::code, Problem::field)
                .contains(tuple(ProblemCode.TOO_LONG, "email"));
    }

    @Test
    void everyProblemIsNamedOrderedByFieldWhateverTheProvidersOrder() {
        List<Problem> problems = refused(ContactRow.at(1, "ada@example").tags(List.of("t".repeat(101))));

        assertThat(problems).extracting(Problem::field).containsExactly("email", "tags");
        assertThat(problems.get(1).hint()).isEqualTo("Shorten it to 100 characters.");
    }

    @Test
    void whatTheSourceCouldNotReadIsTheOnlyThingWrong() {
        List<Problem> problems =
                refused(ContactRow.at(1, "").fault(ProblemCode.RECORD_RAGGED, "", "", "Look for a stray delimiter."));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.RECORD_RAGGED);
    }

    @Test
    void anUnknownStatusIsRefused() {
        assertThat(refused(ada(1).status("Subscribed")))
                .extracting(Problem::code, Problem::field, Problem::value)
                .containsExactly(tuple(ProblemCode.STATUS_UNKNOWN, "status", "Subscribed"));
    }

    @Test
    void aKeyMayBeRepeatedWithOneValueButNotWithTwo() {
        assertThat(accepted(ada(1).attribute("plan", "pro").attribute("plan", "pro"))
                        .attributes())
                .hasSize(1);
        assertThat(refused(ada(1).attribute("plan", "pro").attribute("plan", "basic")))
                .extracting(Problem::code, Problem::field, Problem::value, Problem::hint)
                .containsExactly(
                        tuple(ProblemCode.KEY_REPEATED, "plan", "basic", "Keep one of the row's values for plan."));
    }

    @Test
    void anAttributeNamedUserIdIsTheUserId() {
        Candidate candidate = accepted(ada(1).attribute("userId", AttributeValue.json("42")));

        assertThat(candidate.claimedUserId()).contains(new UserId("42"));
        assertThat(candidate.attributes()).isEmpty();
        assertThat(accepted(ada(1).userId("u-1").attribute("userId", "u-1")).claimedUserId())
                .contains(new UserId("u-1"));
        assertThat(refused(ada(1).userId("u-1").attribute("userId", "u-2")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(ProblemCode.KEY_REPEATED, "userId"));
    }

    @Test
    void halfACharacterIsRefusedWhereverItStands() {
        assertThat(refused(ada(1).userId("u\uD800").tags(List.of("t\0")).attribute("plan", "\uDC00")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "userId"),
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "tags"),
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "plan"));
        assertThat(accepted(ada(1).attribute("plan", "\uD83D\uDE00")).attributes())
                .hasSize(1);
    }

    @Test
    void anAttributeNamedEmailIsTheAddress() {
        assertThat(accepted(ada(1).attribute("email", "ADA@example.com")).attributes())
                .isEmpty();
        assertThat(refused(ada(1).attribute("email", "bob@example.com")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(ProblemCode.KEY_REPEATED, "email"));
    }

    @Test
    void textThatNoStoreCanHoldIsRefusedWhereverItStands() {
        assertThat(refused(ada(1).userId("u\u0000")
                        .tags(List.of("vip\uD83D"))
                        .attribute("plan\u0000", "pro")
                        .attribute("city", "\uDE00London")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "userId"),
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "tags"),
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "plan\u0000"),
                        tuple(ProblemCode.CHARACTER_FORBIDDEN, "city"));
    }

    /** Under a policy that takes them, names go to the store with the keys. */
    @Test
    void aDisplayNameThatNoStoreCanHoldIsRefusedToo() {
        assertThat(refused(ada(1).attribute("plan", "pro").names(Map.of("plan", "Pl\u0000an"))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.CHARACTER_FORBIDDEN);
    }

    @Test
    void aBlankUserIdSaysNothingOrThatThereIsNone() {
        ContactRowBuilder row = ada(1).userId(" ");

        assertThat(((Candidate) checked(row, FILES)).userId()).isEqualTo(UserIdChange.KEEP);
        assertThat(((Candidate) checked(row, FILES.with(OnBlankValue.CLEAR))).userId())
                .isEqualTo(UserIdChange.CLEAR);
        assertThat(((Candidate) checked(row, FILES.with(OnBlankValue.STORE))).userId())
                .isEqualTo(UserIdChange.KEEP);
        assertThat(accepted(ada(1)).userId()).isEqualTo(UserIdChange.KEEP);
    }

    private static Candidate accepted(ContactRowBuilder row) {
        return (Candidate) checked(row, FILES);
    }

    private static List<Problem> refused(ContactRowBuilder row) {
        return ((CheckedRow.Refused) checked(row, FILES)).problems();
    }
}
